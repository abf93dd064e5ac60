package org.commissioninggraph.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Hop;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepetitionsTests {
    private static final Model MODEL = ModelReader.read(Path.of("schema/model"));
    private static final Repetitions REPETITIONS = new Repetitions(MODEL);
    private static final Time.AsOf DAY = new Time.AsOf(new Parameter(0));

    /** On a day a practice is a member of one CCG; a provider may well have two flows from one CCG on a day. */
    @ParameterizedTest
    @CsvSource({
        "CCG, practices, false, true",
        "Practice, ccg, false, true",
        "CCG, providers, true, true",
        "Partnership, ccgs, false, true",
        "Partnership, partners, true, true",
        "CCG, successors, false, false",
        "Release, sources, false, false",
        "RegionalTeam, practices, false, false"
    })
    void knowsInWhichListsANodeMayBeTwice(String type, String field, boolean onADay, boolean inHistory) {
        assertThat(REPETITIONS.in(reached(type, field, DAY))).isEqualTo(onADay);
        assertThat(REPETITIONS.in(reached(type, field, new Time.Always()))).isEqualTo(inHistory);
        assertThat(REPETITIONS.in(reached(type, field, new Time.During(new Parameter(0), new Parameter(1)))))
                .isEqualTo(inHistory);
    }

    @Test
    void listsAtTheRootHaveEachNodeOnce() {
        assertThat(REPETITIONS.in(new Source.All(MODEL.entity("Practice"), new Time.Always())))
                .isFalse();
    }

    private static Source reached(String type, String field, Time time) {
        EntityType owner = MODEL.entity(type);
        Hop hop = (Hop) Objects.requireNonNull(owner.field(field));
        return new Source.Reached(MODEL.entity(hop.target()), hop.steps(), time);
    }
}
