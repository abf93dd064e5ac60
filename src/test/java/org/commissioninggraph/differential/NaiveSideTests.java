package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.GraphQL;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.schema.ApiSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The naive side against figures that are known otherwise: it must not be wrong itself. */
final class NaiveSideTests {
    private static final GraphQL NAIVE = naive();

    @ParameterizedTest
    @CsvSource({
        "2013, 211, 8168",
        "2014, 211, 8134",
        "2015, 209, 8046",
        "2016, 209, 7945",
        "2017, 207, 7744",
        "2018, 195, 7546",
        "2019, 191, 7272"
    })
    void countsTheGroupsAndTheirMembersOfEachYear(int year, int ccgs, int practices) {
        JsonNode answer = answer("{ ccgs(asOf: \"YEAR-04-02\") { totalCount }".replace("YEAR", String.valueOf(year))
                + " practices(asOf: \"YEAR-04-02\", history: true, where: {ccg: {}}) { totalCount } }"
                        .replace("YEAR", String.valueOf(year)));
        assertThat(answer.at("/data/ccgs/totalCount").asInt()).isEqualTo(ccgs);
        assertThat(answer.at("/data/practices/totalCount").asInt()).isEqualTo(practices);
    }

    @Test
    void followsShortcutsToEachNodeOnce() {
        JsonNode answer = answer("{ localAuthority(code: \"102\") { ccgs { totalCount nodes { code } } } }");
        JsonNode ccgs = answer.at("/data/localAuthority/ccgs");
        assertThat(ccgs.get("totalCount").asInt()).isPositive();
        assertThat(ccgs.findValuesAsText("code")).doesNotHaveDuplicates();
    }

    private static JsonNode answer(String query) {
        return Answered.of(NAIVE.execute(query));
    }

    private static GraphQL naive() {
        try {
            Model model = ModelReader.read(Path.of("schema/model"));
            NaiveGraph graph =
                    NaiveSeed.read(Path.of("seed-data"), model, OffsetDateTime.parse("2019-10-31T00:00:00Z"));
            NaiveAnswers answers = new NaiveAnswers(graph, new Effort(), LocalDate.of(2017, 4, 1));
            return GraphQL.newGraphQL(NaiveSchema.of(ApiSchema.of(model, field -> nothing -> null), answers))
                    .build();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
