package org.commissioninggraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the benchmark asks in GraphQL and what it asks by hand in Cypher is the same. */
final class QuestionsIT {
    static final List<String> NAMES = Question.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void theRowsAreAsMany(String name) {
        Question question = Question.named(name);
        Codes codes = codes(ShippedRelease.database());

        long ours = codes.count(ShippedRelease.service()
                .execute(new GraphQlRequest(Question.of(0, question.ours())))
                .toSpecification());

        assertThat(ours).isGreaterThan(20);
        try (DriverContestant driver = DriverContestant.connect("driver", TestDatabase.address())) {
            assertThat(codes.count(driver.answer(question))).isEqualTo(ours);
        }
    }

    private static Codes codes(Database database) {
        Set<String> codes = new HashSet<>();
        for (Map<String, Object> row : database.read("MATCH (o:Organisation) RETURN o.code AS code", Map.of())) {
            codes.add(String.valueOf(row.get("code")));
        }
        return new Codes(codes);
    }
}
