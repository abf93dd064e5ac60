package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.commissioninggraph.support.NodeProject;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

/** The public audits of GraphQL over HTTP, as they are published. */
final class AuditsIT {
    @Test
    void allPass() throws Exception {
        NodeProject audits = NodeProject.installed("audits");
        var service = ShippedRelease.service();
        ServerOptions options = new ServerOptions("127.0.0.1", 0, 10_000, Origins.NONE);
        try (Server server = Server.start(options, () -> null, () -> service)) {
            NodeProject.Run run = audits.node("audits.js", server.address() + "/graphql");

            assertThat(run.output().lines()).hasSize(61).allMatch(line -> line.startsWith("ok "));
            assertThat(run.exitCode()).isZero();
        }
    }
}
