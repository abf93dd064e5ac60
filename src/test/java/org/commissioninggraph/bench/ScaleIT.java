package org.commissioninggraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.support.ChildProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program on the graph that is shipped beside the program on one of {@code -Dbench.times} as many practices: what
 * questions cost that find the same, what a practice of all costs that are sent, and the start. How quick anything is is
 * told, not held.
 */
@EnabledIfSystemProperty(named = "bench.times", matches = "\\d+")
final class ScaleIT {
    private static final String ONCE = "1 times";
    private static final Map<String, String> QUESTIONS = questions();
    private static final String ALL = "{ practices(history: true) { nodes { code name address postcode listSize } } }";
    private static final String[] FLAGS = {"--max-cost", String.valueOf(Integer.MAX_VALUE)};

    @TempDir
    Path folder;

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("code", "{ practice(code: \"P84676\") { code name listSize ccg { code name } } }");
        questions.put("search", "{ search(text: \"blackbrun darw\", first: 3) { nodes { code name } } }");
        questions.put(
                "near",
                "{ practices(where: {location: {near: {latitude: 53.748, longitude: -2.482, km: 2}}}) { nodes { code } } }");
        questions.put("orderBy", "{ practices(orderBy: [{name: ASC}], first: 50) { nodes { code name } } }");
        questions.put("eq", "{ practices(where: {postcode: {eq: \"BB2 2SU\"}}) { nodes { code name } } }");
        questions.put("totalCount", "{ practices { totalCount } }");
        return questions;
    }

    @Test
    void moreOfTheSame() throws Exception {
        int times = Integer.getInteger("bench.times");
        Path seed = folder.resolve("seed-data");
        new StoreGenerator(Path.of("seed-data"), times).write(seed);
        try (Programs small = new Programs(folder.resolve("small"));
                Programs large = new Programs(folder.resolve("large"))) {
            small.load();
            large.loadMany(seed, (2 + times / 8) + "g");
            System.out.println(ONCE + ": " + new StartTimes(small, FLAGS).measure());
            System.out.println(times + " times: " + new StartTimes(large, FLAGS).measure());
            ChildProgram one = small.embedded(FLAGS);
            ChildProgram other = large.embedded(FLAGS);
            questions(one, other, times);
            System.out.println(ONCE + ": " + streamed(one));
            System.out.println(times + " times: " + streamed(other));
        }
    }

    private static void questions(ChildProgram one, ChildProgram other, int times) throws Exception {
        BenchmarkOptions options = BenchmarkOptions.read();
        Contestant small = new GraphQlContestant(ONCE, one.address() + "/graphql", Question::ours);
        Contestant large = new GraphQlContestant(times + " times", other.address() + "/graphql", Question::ours);
        Race race = new Race(
                List.of(small, large), new Codes(Set.of()), options.warmUp(), options.time(), options.rounds());
        Table table = new Table("question", small.name() + ", ms", large.name() + ", ms", "ratio");
        for (Map.Entry<String, String> each : QUESTIONS.entrySet()) {
            Question question = new Question(each.getKey(), each.getValue(), "", "");
            assertThat(rows(large.answer(question))).as(each.getKey()).isEqualTo(rows(small.answer(question)));
            Result result = race.run(question, 1);
            table.row(List.of(
                    each.getKey(),
                    milliseconds(result, small),
                    milliseconds(result, large),
                    Table.number(result.times(large.name(), small.name(), Slice::median))));
        }
        System.out.println("\n" + table);
    }

    private static long rows(Object answer) {
        return answer.toString().split("code=", -1).length;
    }

    private static String milliseconds(Result result, Contestant who) {
        return Table.number(
                Objects.requireNonNull(result.of(who.name(), Slice::median)).median());
    }

    /** All practices as CSV, twice: the second time is told. */
    private static String streamed(ChildProgram program) throws IOException {
        URI address = URI.create(program.address() + "/graphql?format=csv");
        byte[] asked = ("{\"query\": \"" + ALL + "\"}").getBytes();
        Http.send("POST", address, asked);
        long begun = System.nanoTime();
        String answer = new String(Http.send("POST", address, asked));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        long rows = answer.lines().count() - 1;
        return "%,d practices as CSV in %,d ms: %.0f µs each; %s"
                .formatted(rows, took.toMillis(), took.toNanos() / 1e3 / rows, Heap.of(program.pid()));
    }
}
