package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.schema.PublishedSchema;
import org.commissioninggraph.support.Documents;
import org.commissioninggraph.support.NodeProject;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.TwoReleases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public clients, each in a small project of its own: what they make of a server and of its schema. */
final class ClientsIT {
    private static final String SCHEMA =
            Path.of("schema/api.graphqls").toAbsolutePath().toString();

    @Test
    void apolloClient() throws Exception {
        assertPasses(
                againstServer("apollo"),
                "ok possibleTypes by introspection",
                "ok one object in the cache for one practice, whichever query brought a field",
                "ok one object for each day on which a thing is read, fetched again by its id alone",
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
                "ok an error is shown with its code",
                "ok a normalized cache keeps a thing of two days apart");
    }

    @Test
    void graphqlSse() throws Exception {
        assertPasses(
                againstLiveServer("sse"),
                "ok releaseLoaded, at once and when another release is served",
                "ok a live query, whose second answer is that of the other release",
                "ok a query has one answer",
                "ok what is wrong is told in the stream");
    }

    @Test
    void graphqlWs() throws Exception {
        assertPasses(
                againstLiveServer("ws"),
                "ok releaseLoaded, at once and when another release is served",
                "ok a live query over the same socket, whose second answer is that of the other release",
                "ok a query has one answer",
                "ok what is wrong is told as an error",
                "ok a variable that is undefined filters nothing, and one that is null is refused",
                "ok a ping is answered");
    }

    @Test
    void graphQlCodeGenerator() throws Exception {
        assertPasses(
                NodeProject.installed("codegen").node("codegen.js", SCHEMA),
                "ok types for two operations, with fragments on an interface and on a union",
                "ok a program that uses them compiles under --strict");
    }

    @Test
    void relay(@TempDir Path folder) throws Exception {
        Path schema = folder.resolve("schema.graphql");
        Files.writeString(schema, PublishedSchema.forRelay(ShippedRelease.MODEL));

        assertPasses(
                againstServer("relay", schema.toString()),
                "ok fragments and a paginated connection compile",
                "ok two pages of a connection, the second by the query that the compiler wrote for it",
                "ok the second page of another day, by the id alone",
                "ok the store keeps a thing of two days apart");
    }

    /** The program in the README, as it stands there but for the address. */
    @Test
    void javaHttpClient(@TempDir Path folder) throws Exception {
        String program = Documents.text().split("```java\n")[1].split("```")[0];
        try (TestServer server = TestServer.start()) {
            Path source = Files.writeString(
                    folder.resolve("Ask.java"), program.replace("http://127.0.0.1:8080", server.address()));
            Process java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            source.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(java.waitFor()).isZero();
            assertThat(TestServer.parsed(answer).at("/data/ccg/name").asText())
                    .isEqualTo("NHS Blackburn with Darwen CCG");
        }
    }

    /** Runs the script of the project's name with the arguments and the server's URL. */
    private static NodeProject.Run againstServer(String name, String... arguments) throws Exception {
        NodeProject project = NodeProject.installed(name);
        try (TestServer server = TestServer.start()) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.add(server.address() + "/graphql");
            return project.node(name + ".js", all.toArray(String[]::new));
        }
    }

    private static NodeProject.Run againstLiveServer(String name) throws Exception {
        NodeProject project = NodeProject.installed(name);
        GraphService service = ShippedRelease.service(ShippedRelease.database()::read, new TwoReleases());
        try (TestServer server = TestServer.start(service)) {
            return project.node(name + ".js", server.address() + "/graphql");
        }
    }

    private static void assertPasses(NodeProject.Run run, String... lines) {
        assertThat(run.output().lines()).as(run.output()).containsExactly(lines);
        assertThat(run.exitCode()).isZero();
    }
}
