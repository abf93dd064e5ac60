package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.nio.file.Path;
import java.util.Map;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.schema.ApiSchema;
import org.junit.jupiter.api.Test;

final class ShrinkerTests {
    private static final GraphQLSchema SCHEMA =
            ApiSchema.of(ModelReader.read(Path.of("schema/model")), field -> nothing -> null);

    @Test
    void leavesNothingThatCanBeLeftOut() {
        Question question = new Question(
                Parser.parse(
                        """
                query Random($v1: String, $v2: CCGWhere = {code: {eq: "00C"}}) {
                  release { version ...F }
                  some_1: ccgs(first: 3, where: $v2, asOf: "2013-04-01") {
                    totalCount
                    ... { nodes { ... on CCG @include(if: true) { name practices_2: practices(
                        where: {name: {contains: $v1, ignoreCase: true}, listSize: {gt: 5}}, first: 2) { totalCount } } } }
                  }
                }
                fragment F on Release { referenceDate }
                """),
                Map.of("v1", Literals.text("SURGERY")));

        Question smallest = new Shrinker(SCHEMA, trial -> trial.text().contains("contains")).smallest(question);

        assertThat(smallest.variables()).isEmpty();
        assertThat(smallest.text().replaceAll("\\s+", " ").strip())
                .isEqualTo("query Random { ccgs { nodes { practices(where: {name : {contains : \"SURGERY\"}})"
                        + " { totalCount } } } }");
    }
}
