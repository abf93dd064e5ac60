package org.commissioninggraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everybody is asked, whoever answers; how quickly is not held. */
final class LoadTests {
    private static final Question QUESTION = new Question("lookup", "{ccg{name}}", "RETURN 1", "{ccgs{name}}");

    /** @param asked the number of each client that has asked */
    private record Fake(String name, List<Integer> asked, Object answer, boolean raw) implements Contestant {
        Fake(String name, Object answer) {
            this(name, Collections.synchronizedList(new ArrayList<>()), answer, name.startsWith("raw"));
        }

        @Override
        public long ask(Question question, int client) throws IOException {
            asked.add(client);
            if (client == 2) {
                throw new IOException("no answer");
            }
            return client == 1 ? 7 : 10;
        }

        @Override
        public Object answer(Question question) {
            return answer;
        }
    }

    @Test
    void eachClientAsksOnceAtLeast() throws Exception {
        Fake contestant = new Fake("one", List.of());

        Slice slice = new Load(contestant, QUESTION, 4, 10).run(Duration.ZERO);

        assertThat(contestant.asked()).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(slice.milliseconds()).hasSize(2);
        assertThat(slice.failed()).isEqualTo(2);
    }

    @Test
    void everyContestantHasASliceInEachRound() throws Exception {
        Result result =
                race(new Fake("one", List.of()), new Fake("two", List.of())).run(QUESTION, 1);

        assertThat(result.slices()).containsOnlyKeys("one", "two");
        assertThat(result.slices().values())
                .allSatisfy(slices -> assertThat(slices).hasSize(3).allSatisfy(slice -> assertThat(slice.failed())
                        .isZero()));
    }

    @Test
    void answersOfDifferentRowsAreNotCompared() throws Exception {
        Contestant maps = new Fake("maps", Map.of("data", List.of(Map.of("code", "A"), Map.of("code", "B", "n", 1))));
        Contestant lists = new Fake("lists", List.of("A", List.of("B", "other")));
        Contestant raw = new Fake("raw", List.of("A", "B", "B"));

        assertThat(race(maps, lists, raw).rows(QUESTION)).isEqualTo(2);
        assertThatThrownBy(() -> race(maps, new Fake("fewer", List.of("A"))).rows(QUESTION))
                .hasMessage("the answers to lookup have different rows: {maps=2, fewer=1}");
        assertThatThrownBy(() -> race(maps, new Fake("raw", List.of())).rows(QUESTION))
                .hasMessage("the answers to lookup have different rows: {maps=2, raw=0}");
    }

    private static Race race(Contestant... contestants) {
        return new Race(List.of(contestants), new Codes(Set.of("A", "B")), Duration.ZERO, Duration.ZERO, 3);
    }

    @Test
    void noTwoClientsAskTheSame() {
        assertThat(Question.of(3, "query ($on: Date!) {\n  ccgs { name } }"))
                .isEqualTo("query ($on: Date!) { c03: ccgs { name } }");
    }
}
