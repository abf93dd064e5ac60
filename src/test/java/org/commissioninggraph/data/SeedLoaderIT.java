package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.release.LoadCounter;
import org.commissioninggraph.release.LoadException;
import org.commissioninggraph.release.ServedRelease;
import org.commissioninggraph.support.SmallRelease;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeedLoaderIT {
    @TempDir
    Path folder;

    private SmallRelease files;
    private Database database;

    @BeforeEach
    void write() {
        files = new SmallRelease(folder);
        database = TestDatabase.empty();
    }

    @AfterEach
    void leaveNothingBehind() {
        TestDatabase.empty();
    }

    @Test
    void loadsTypedNodesWithTheirLabelsAndEdges() {
        LoadReport report = load();

        assertThat(report.changed()).isTrue();
        assertThat(database.read(
                        "MATCH (s:Surgery {code: 'S1'})-[m:MEMBER_OF]->(t:Trust&Body {code: 'T1'}) "
                                + "RETURN m.until.year AS year, t.topics AS topics, t.location.latitude AS latitude, "
                                + "t.location.srid AS srid, t.beds AS beds",
                        Map.of()))
                .containsExactly(Map.of(
                        "year", 2015L, "topics", List.of("a", "b"), "latitude", 51.5, "srid", 4326L, "beds", 10L));
        assertThat(database.read("MATCH (:Release)-[:DRAWS_ON]->(s:Source) RETURN s.code AS code", Map.of()))
                .containsExactly(Map.of("code", "ODS"));
    }

    @Test
    void theSameReleaseAgainChangesNothing() {
        load();
        String before = release().loadedAt().toString() + identity();

        assertThat(load().changed()).isFalse();
        assertThat(release().loadedAt().toString() + identity()).isEqualTo(before);
    }

    @Test
    void keepsHowManyDecimalsTheValuesOfAPropertyHave() {
        files.edge(
                "SITS_ON",
                "from,to,since,until,share,source",
                "T1,B1,2013-04-01,2014-04-01,1.5000,ODS",
                "T1,B1,2014-04-01,2019-04-01,1E-3,ODS");
        load();

        assertThat(release().decimals()).isEqualTo(Map.of("Seat.share", 3));
    }

    @Test
    void anotherReleaseTakesThePlaceOfTheOld() {
        load();
        files.node("Board", "code,source", "B1,ODS", "B2,ODS");

        assertThat(load().changed()).isTrue();
        assertThat(codes("Board")).containsExactly("B1", "B2");
        assertThat(codes("Surgery")).containsExactly("S1", "S2");
    }

    @Test
    void ofTwoLoadsAtOnceTheSecondSeesWhatTheFirstHasDone() throws Exception {
        load();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<LoadReport>> loads = threads.invokeAll(List.of(loading("2", "B2"), loading("3", "B3")));
            for (Future<LoadReport> each : loads) {
                assertThat(each.get().changed()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(database.read("MATCH (r:Release) RETURN r.version AS version", Map.of()))
                .containsExactly(Map.of("version", release().version()));
        assertThat(codes("Board")).containsExactly("B1", "B" + release().version());
        assertThat(codes("Surgery")).containsExactly("S1", "S2");
        assertThat(LoadCounter.in(database)).isEqualTo(new LoadCounter(3, 3, 3));
    }

    private Callable<LoadReport> loading(String version, String board) {
        Path other = folder.resolve(version);
        SmallRelease release = new SmallRelease(other);
        release.node("Board", "code,source", "B1,ODS", board + ",ODS");
        String json = SmallRelease.release("2017-04-01").replace("\"1\"", '"' + version + '"');
        release.write("seed-data/release.json", json);
        SeedRelease seed = release.read();
        return () -> SeedLoader.load(database, release.model(), seed, release.schemaFolder(), Progress.SILENT);
    }

    /** The lock that it takes is no longer there, nor what tells readers: both are made anew. */
    @Test
    void whatAnotherProcessTookBackIsToldAgain() {
        load();
        database.write(transaction -> transaction.run("MATCH (n:LoadCounter|LoadLock) DELETE n", Map.of()));
        files.node("Board", "code,source", "B1,ODS", "B2,ODS");

        assertThat(load().changed()).isTrue();
        assertThat(LoadCounter.in(database).quiet()).isTrue();
    }

    @Test
    void aLoadThatFailsLeavesTheOldReleaseWhole() {
        load();
        ServedRelease before = release();
        SeedRelease good = files.read();
        Map<String, Map<String, SeedNode>> broken = new java.util.LinkedHashMap<>(good.nodes());
        SeedNode twin = good.nodes().get("Trust").get("T1");
        broken.put("Surgery", Map.of("a", twin, "b", twin));
        SeedRelease bad = new SeedRelease(good.release(), broken, good.edges(), good.series(), "other");

        assertThatThrownBy(() -> SeedLoader.load(database, files.model(), bad, files.schemaFolder(), Progress.SILENT))
                .hasMessageContaining("constraint");
        assertThat(release()).isEqualTo(before);
        assertThat(codes("Surgery")).containsExactly("S1", "S2");
    }

    /** Beside a name stands what it is ordered by, in external databases too. */
    @Test
    void writesWhatNamesAreOrderedBy() {
        load();

        assertThat(database.read("MATCH (t:Trust) RETURN t.`name order` AS key ORDER BY key", Map.of()))
                .containsExactly(Map.of("key", "one  One"), Map.of("key", "two  Two"));
        assertThat(database.read("MATCH (t:Trust {code: 'T1'}) RETURN t.`name order code` AS key", Map.of()))
                .containsExactly(Map.of("key", "one  One\0T1"));
        assertThat(files.model().entity("Trust").written())
                .extracting(Property::name)
                .as("no seed file has it")
                .doesNotContain("name order");
    }

    @Test
    void tellsOfTheFirstOfManyDifferences() {
        load();
        files.write(
                "schema/model/more.graphqls",
                "\"a\" type Ward @node(single: \"ward\") { \"a\" code: ID!"
                        + " \"b\" name: String @alphabetical \"c\" a: Int \"d\" z: Int }");

        assertThat(ModelMatch.differences(database, files.model(), release()))
                .contains(
                        "the model has (Ward).name: String @alphabetical:2, with which release 1 was not loaded: run `load`")
                .endsWith("and 3 more such differences")
                .hasSize(6);
    }

    /** Only beside a name that is never null stands what it is ordered by together with the code. */
    @Test
    void tellsOfANameThatMayBeNullNow() throws IOException {
        load();
        Path model = folder.resolve("schema/model/model.graphqls");
        Files.writeString(
                model, Files.readString(model).replace("name: String! @alphabetical", "name: String @alphabetical"));

        assertThat(ModelMatch.differences(database, files.model(), release()))
                .anyMatch(difference -> difference.contains("(Trust).name: String @alphabetical:2,"));
    }

    @Test
    void refusesADatabaseThatHoldsSomethingElse() {
        database.write(transaction -> transaction.run("CREATE (:Invoice {number: 1})", Map.of()));

        assertThatThrownBy(this::load)
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith("the database holds 1 nodes that are no release of this program");
        assertThat(database.read("MATCH (n) RETURN n.number AS number", Map.of()))
                .containsExactly(Map.of("number", 1L));
        assertThat(database.read("SHOW CONSTRAINTS", Map.of())).isEmpty();
    }

    @Test
    void namesWhatDiffersFromTheModel() {
        load();
        assertThat(ModelMatch.differences(database, files.model(), release())).isEmpty();

        database.schema("DROP CONSTRAINT `Board_code`");
        files.write("schema/model/more.graphqls", "\"a\" type Ward @node(single: \"ward\") { \"a\" code: ID! }");
        assertThat(ModelMatch.differences(database, files.model(), release()))
                .containsExactly(
                        "the model has (Ward), with which release 1 was not loaded: run `load`",
                        "the model has (Ward).code: ID, with which release 1 was not loaded: run `load`",
                        "the database has no constraint that makes Board.code unique: run `load`",
                        "the database has no constraint that makes Ward.code unique: run `load`",
                        "the database has no constraint that makes Ward.codeFolded unique: run `load`");
    }

    private LoadReport load() {
        return SeedLoader.load(database, files.model(), files.read(), files.schemaFolder(), Progress.SILENT);
    }

    private ServedRelease release() {
        ServedRelease release = ServedRelease.in(database);
        assertThat(release).isNotNull();
        return release;
    }

    private Object identity() {
        return database.read("MATCH (n) RETURN elementId(n) AS id ORDER BY id", Map.of());
    }

    private List<Object> codes(String label) {
        return database.read("MATCH (n:" + label + ") RETURN n.code AS code ORDER BY code", Map.of()).stream()
                .map(row -> row.get("code"))
                .toList();
    }
}
