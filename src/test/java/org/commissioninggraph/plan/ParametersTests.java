package org.commissioninggraph.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is planned again is given the parameters that it was given first. */
final class ParametersTests {
    private final Parameters parameters = new Parameters();

    @Test
    void whatIsPlannedAgainAddsNone() {
        parameters.add("before");
        int first = parameters.next();
        assertThat(both()).isEqualTo("1 2");

        assertThat(parameters.again(first, parameters.next(), this::both)).isEqualTo("1 2");

        assertThat(parameters.add("after").index()).isEqualTo(3);
        assertThat(parameters.byName().values()).containsExactly("before", "a", "b", "after");
    }

    /** Planned first: inner, then what follows it. Planned again, inner is known and adds none; what follows has its place. */
    @Test
    void whatIsPlannedAgainWithinWhatIsPlannedAgain() {
        parameters.add("outer");
        both();
        parameters.add("following");

        String again = parameters.again(
                0,
                4,
                () -> parameters.add("outer").index() + " "
                        + parameters.again(1, 3, this::both) + " "
                        + parameters.again(1, 3, this::both) + " "
                        + parameters.add("following").index());

        assertThat(again).isEqualTo("0 1 2 1 2 3");
        assertThat(parameters.byName().values()).containsExactly("outer", "a", "b", "following");
        assertThat(parameters.next()).isEqualTo(4);
    }

    /** A filter takes its values away to give back fewer. */
    @Test
    void whatTakesValuesAwayLeavesThoseThatFollow() {
        int first = parameters.next();
        List<Object> taken = fewer();
        parameters.add("c");

        assertThat(parameters.again(first, 1, this::fewer)).isEqualTo(taken).containsExactly("a", "b");

        assertThat(parameters.next()).isEqualTo(2);
        assertThat(parameters.byName().values()).containsExactly(List.of("a", "b"), "c");
    }

    private String both() {
        return parameters.add("a").index() + " " + parameters.add("b").index();
    }

    private List<Object> fewer() {
        int first = parameters.next();
        both();
        List<Object> taken = parameters.takeFrom(first);
        parameters.add(List.copyOf(taken));
        return taken;
    }
}
