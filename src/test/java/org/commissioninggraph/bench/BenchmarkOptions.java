package org.commissioninggraph.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.commissioninggraph.graph.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and for how long.
 *
 * @param time of a slice
 * @param warmUp of each contestant, for each question before the first slice of all, and before the first of the question
 * @param rounds in each of which every contestant has a slice
 * @param clients how many ask at a time
 * @param database that runs elsewhere; null to measure with the embedded one
 * @param peer the address of a peer that runs already; null to start one where Node is
 */
record BenchmarkOptions(
        Duration time,
        Duration warmUp,
        int rounds,
        List<Integer> clients,
        List<Question> questions,
        @Nullable DatabaseAddress database,
        @Nullable String peer) {
    static final Duration QUERY_TIMEOUT = Duration.ofSeconds(60);

    /** As the system properties {@code bench.*} say. */
    static BenchmarkOptions read() {
        return new BenchmarkOptions(
                seconds("bench.seconds", "2"),
                seconds("bench.warmup", "15"),
                Integer.getInteger("bench.rounds", 7),
                words("bench.clients", "1,16").map(Integer::valueOf).toList(),
                words("bench.questions", String.join(",", Question.NAMES))
                        .map(Question::named)
                        .toList(),
                database(System.getProperty("bench.neo4j")),
                System.getProperty("bench.peer"));
    }

    private static Duration seconds(String property, String usual) {
        return Duration.ofMillis((long) (1_000 * Double.parseDouble(System.getProperty(property, usual))));
    }

    private static Stream<String> words(String property, String usual) {
        return Stream.of(System.getProperty(property, usual).split(","));
    }

    /** Its password is the environment variable {@code NEO4J_PASSWORD}. */
    private static @Nullable DatabaseAddress database(@Nullable String uri) {
        String password = System.getenv().getOrDefault("NEO4J_PASSWORD", "");
        return uri == null
                ? null
                : new DatabaseAddress(
                        uri, System.getProperty("bench.neo4j.user", "neo4j"), password, "neo4j", QUERY_TIMEOUT);
    }
}
