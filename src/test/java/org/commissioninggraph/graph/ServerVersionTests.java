package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commissioninggraph.graph.GraphException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerVersionTests {
    @ParameterizedTest
    @ValueSource(strings = {"Neo4j/5.26.0", "Neo4j/5.26.30", "Neo4j/5.27.0-aura", "Neo4j/2025.10.1"})
    void takesWhatIsNewEnough(String agent) {
        assertThat("Neo4j/" + ServerVersion.supported(agent, "bolt://host").text())
                .isEqualTo(agent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Neo4j/4.4.40", "Neo4j/5.25.1", "Memgraph/2.0", "", "Neo4j/dev"})
    void refusesTheRest(String agent) {
        assertThatThrownBy(() -> ServerVersion.supported(agent, "bolt://host"))
                .isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                        .isEqualTo(Code.UNSUPPORTED_SERVER));
    }

    @Test
    void namesTheVersionThatIsTooOld() {
        assertThatThrownBy(() -> ServerVersion.supported("Neo4j/4.4.40", "bolt://host"))
                .hasMessage("the server at bolt://host is Neo4j 4.4.40: set NEO4J_URI to a server of Neo4j 5.26 or"
                        + " later, or leave it out to run the embedded one");
    }
}
