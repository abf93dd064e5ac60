package org.commissioninggraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark of the README, with {@code -Dbench=true}: how many requests a second are answered, and how long one takes,
 * beside others on the same graph. It holds nothing, since no test may depend on who is quicker.
 */
@EnabledIfSystemProperty(named = "bench", matches = "true")
final class BenchmarkIT {
    @TempDir
    Path folder;

    @Test
    void sideBySide() throws Exception {
        BenchmarkOptions options = BenchmarkOptions.read();
        try (Contestants contestants = Contestants.start(options, folder)) {
            Tables asked = run(options, contestants, contestants.ofQuestions());
            Tables repeated = run(options, contestants, contestants.ofRepeated());
            System.out.println("\n" + asked.whole() + "\n" + repeated.whole());
            for (int clients : options.clients()) {
                print(clients, options.rounds(), asked, repeated);
            }
            System.out.println(contestants.heaps());
        }
    }

    /** As the README has it. */
    private static void print(int clients, int rounds, Tables asked, Tables repeated) {
        System.out.printf(
                "%n%d at a time: milliseconds at the median of %d rounds ± the middle half of them, and requests a second. "
                        + "The ratio to the peer is that of requests a second, the others are of milliseconds.%n%n%s",
                clients, rounds, asked.asked(clients));
        System.out.printf(
                "%nThe same again and again, %d at a time; the ratios are of requests a second.%n%n%s%n",
                clients, repeated.repeated(clients));
        System.out.print(asked.wanted(clients, Wanted.ofQuestions(clients)));
        System.out.print(repeated.wanted(clients, Wanted.ofRepeated()));
        asked.of(clients).stream()
                .filter(result -> clients > 1 && result.question().equals("bulk"))
                .forEach(bulk ->
                        System.out.println(Crowd.of(bulk, Contestants.EMBEDDED).line()));
    }

    private static Tables run(BenchmarkOptions options, Contestants all, List<Contestant> contestants)
            throws IOException, InterruptedException {
        Race race = new Race(contestants, all.codes(), options.warmUp(), options.time(), options.rounds());
        race.warmUp(options.questions(), Collections.max(options.clients()));
        List<Result> results = new ArrayList<>();
        for (Question question : options.questions()) {
            System.out.printf("%s: %d rows%n", question.name(), race.rows(question));
            for (int clients : options.clients()) {
                Result result = race.run(question, clients);
                System.out.println(new Tables(List.of(result)).whole());
                results.add(result);
            }
        }
        return new Tables(results);
    }
}
