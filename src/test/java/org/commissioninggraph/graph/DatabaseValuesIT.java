package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The values that a database gives, by whichever way it is asked. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("org.commissioninggraph.support.TestDatabase#ways")
final class DatabaseValuesIT {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2013-04-01T12:00:00+01:00");
    private static final LocalDate DAY = LocalDate.parse("2013-04-01");

    @Parameter
    Database database;

    @AfterEach
    void removeWhatWasWritten() {
        database.write(transaction -> transaction.run("MATCH (n:Written) DETACH DELETE n", Map.of()));
    }

    @Test
    void givesPlainValues() {
        assertThat(database.read(
                        "RETURN 1 AS whole, 0.5 AS number, 'a' AS text, true AS truth, null AS nothing, "
                                + "date('2013-04-01') AS day, datetime('2013-04-01T12:00:00+01:00') AS time, "
                                + "datetime('2013-04-01T12:00:00[Europe/London]') AS zoned, "
                                + "[1, null, {deep: date('2014-01-01')}, []] AS list, {empty: null} AS map, "
                                + "point({latitude: 51.5, longitude: -0.1}) AS place",
                        Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("whole", 1L)
                        .containsEntry("number", 0.5)
                        .containsEntry("text", "a")
                        .containsEntry("truth", true)
                        .containsEntry("nothing", null)
                        .containsEntry("day", DAY)
                        .containsEntry("time", NOON)
                        .containsEntry("zoned", NOON)
                        .containsEntry(
                                "list",
                                Arrays.asList(1L, null, Map.of("deep", LocalDate.parse("2014-01-01")), List.of()))
                        .containsEntry("map", Collections.singletonMap("empty", null))
                        .containsEntry("place", Map.of("latitude", 51.5, "longitude", -0.1)));
    }

    @Test
    void givesParametersBackAsPlainValues() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("small", 1);
        parameters.put("whole", 1L << 40);
        parameters.put("number", 0.1);
        parameters.put("text", "'\"\\ü");
        parameters.put("truth", false);
        parameters.put("day", DAY);
        parameters.put("time", NOON);
        parameters.put("list", List.of(1, "a", List.of(2.5)));
        parameters.put("map", Map.of("deep", Map.of("code", List.of("A"))));
        parameters.put("nothing", null);

        Map<String, Object> given = new LinkedHashMap<>(
                database.read("RETURN $all AS all", Map.of("all", parameters)).get(0));

        parameters.put("small", 1L);
        parameters.put("list", List.of(1L, "a", List.of(2.5)));
        assertThat(given).isEqualTo(Map.of("all", parameters));
    }

    @Test
    void givesNodesAndRelationshipsAsTheirProperties() {
        database.write(transaction -> transaction.run(
                "CREATE (:Written {code: 'A', names: ['a', 'b'], sizes: [1, 2], size: $small})"
                        + "-[:TO {since: date('2013-04-01')}]->(:Written)",
                Map.of("small", 7)));

        assertThat(database.read(
                        "MATCH (a:Written {code: 'A'})-[r]->(b) RETURN b, r, a, [a] AS list, a.names AS names",
                        Map.of()))
                .singleElement()
                .satisfies(row -> {
                    Map<String, Object> node =
                            Map.of("code", "A", "names", List.of("a", "b"), "sizes", List.of(1L, 2L), "size", 7L);
                    assertThat(row.keySet()).containsExactly("b", "r", "a", "list", "names");
                    assertThat(row)
                            .containsEntry("b", Map.of())
                            .containsEntry("r", Map.of("since", DAY))
                            .containsEntry("a", node)
                            .containsEntry("list", List.of(node))
                            .containsEntry("names", List.of("a", "b"));
                });
    }
}
