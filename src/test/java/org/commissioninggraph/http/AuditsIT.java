package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.commissioninggraph.support.NodeProject;
import org.junit.jupiter.api.Test;

/** The public audits of GraphQL over HTTP, as they are published. */
final class AuditsIT {
    @Test
    void allPass() throws Exception {
        NodeProject audits = NodeProject.installed("audits");
        try (TestServer server = TestServer.start()) {
            NodeProject.Run run = audits.node("audits.js", server.address() + "/graphql");

            assertThat(run.output().lines()).hasSize(61).allMatch(line -> line.startsWith("ok "));
            assertThat(run.exitCode()).isZero();
        }
    }
}
