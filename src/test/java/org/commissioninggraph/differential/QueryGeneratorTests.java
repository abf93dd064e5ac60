package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.Test;

/** Whether what is to be tried is among what the generator makes up. */
final class QueryGeneratorTests {
    private static final int QUESTIONS = 600;

    @Test
    void variablesAreAbsentNullAndEmptyNowAndThen() throws IOException {
        Model model = ModelReader.read(Path.of("schema/model"));
        NaiveGraph graph = NaiveSeed.read(Path.of("seed-data"), model, OffsetDateTime.parse("2019-10-31T00:00:00Z"));
        GraphQLSchema schema = SchemaOnly.service().schema();
        Samples samples = new Samples(graph);
        int refused = 0;
        int absent = 0;
        int below = 0;
        int empty = 0;
        int isNull = 0;
        for (long seed = 1; seed <= QUESTIONS; seed++) {
            Question question = new QueryGenerator(
                            schema, new Random(seed), samples, LocalDate.of(2013, 4, 1), LocalDate.of(2019, 10, 31))
                    .next();
            NaiveNotices notices = NaiveNotices.of(schema, question);
            refused += notices.refused() ? 1 : 0;
            absent += notices.all().isEmpty() ? 0 : 1;
            below += has(notices, ".*by `where\\.\\w+\\.\\w+\\.\\w+.*") ? 1 : 0;
            empty += has(notices, "`\\w+\\..*") ? 1 : 0;
            isNull += !notices.refused() && question.text().matches("(?s).*(eq|ne) ?: ?null.*") ? 1 : 0;
        }
        assertThat(absent).as("with something absent").isBetween(QUESTIONS / 50, QUESTIONS / 3);
        assertThat(below).as("absent below a hop").isPositive();
        assertThat(empty).as("empty in JSON").isPositive();
        assertThat(refused).as("refused").isBetween(1, QUESTIONS / 10);
        assertThat(isNull).as("comparing with null").isPositive();
    }

    private static boolean has(NaiveNotices notices, String message) {
        return notices.all().stream()
                .anyMatch(notice -> notice.message() != null && notice.message().matches(message));
    }
}
