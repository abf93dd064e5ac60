package org.commissioninggraph.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.model.RelationshipField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepeatedNodesTests {
    private static final Model MODEL = ModelReader.read(Path.of("schema/model"));
    private static final RepeatedNodes REPETITIONS = new RepeatedNodes(MODEL);
    private static final TemporalFilter.AsOf DAY = new TemporalFilter.AsOf(new Parameter(0));

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
        assertThat(REPETITIONS.in(reached(type, field, new TemporalFilter.Always())))
                .isEqualTo(inHistory);
        assertThat(REPETITIONS.in(reached(type, field, new TemporalFilter.During(new Parameter(0), new Parameter(1)))))
                .isEqualTo(inHistory);
    }

    @Test
    void listsAtTheRootHaveEachNodeOnce() {
        assertThat(REPETITIONS.in(new Source.All(MODEL.entity("Practice"), new TemporalFilter.Always())))
                .isFalse();
    }

    private static Source reached(String type, String field, TemporalFilter time) {
        EntityType owner = MODEL.entity(type);
        RelationshipField relationship = (RelationshipField) Objects.requireNonNull(owner.field(field));
        return new Source.Reached(MODEL.entity(relationship.target()), relationship.steps(), time);
    }
}
