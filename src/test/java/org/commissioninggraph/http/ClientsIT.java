package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.commissioninggraph.support.NodeProject;
import org.junit.jupiter.api.Test;

/** Public clients, each in a small project of its own: what they make of a server and of its schema. */
final class ClientsIT {
    @Test
    void apolloClient() throws Exception {
        assertPasses(
                againstServer("apollo"),
                "ok possibleTypes by introspection",
                "ok one object in the cache for one practice, whichever query brought a field",
                "ok two pages become one list without a double",
                "ok a persisted query is sent once, and its hash alone from then on");
    }

    @Test
    void urql() throws Exception {
        assertPasses(
                againstServer("urql"),
                "ok a query with variables by POST",
                "ok asked again, it is answered by the cache",
                "ok the same query by GET",
                "ok an error is shown with its code");
    }

    private static NodeProject.Run againstServer(String name) throws Exception {
        NodeProject project = NodeProject.installed(name);
        try (TestServer server = TestServer.start()) {
            return project.node(name + ".js", server.address() + "/graphql");
        }
    }

    private static void assertPasses(NodeProject.Run run, String... lines) {
        assertThat(run.output().lines()).as(run.output()).containsExactly(lines);
        assertThat(run.exitCode()).isZero();
    }
}
