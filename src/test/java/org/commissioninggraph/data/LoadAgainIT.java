package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.support.SmallRelease;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what a database holds stays there. */
final class LoadAgainIT {
    @TempDir
    Path folder;

    private SmallRelease files;
    private Database database;

    @BeforeEach
    void write() {
        files = new SmallRelease(folder);
        database = TestDatabase.empty();
        load(false);
    }

    @AfterEach
    void leaveNothingBehind() {
        TestDatabase.empty();
    }

    /** As where two servers begin on the same empty database: the second finds what the first has loaded. */
    @Test
    void whatIsToGoIntoAnEmptyDatabaseReplacesNothing() {
        files.node("Board", "code,source", "B1,ODS", "B2,ODS");
        List<Map<String, Object>> before = indexes();
        database.schema("DROP CONSTRAINT `Board_code`");

        assertThat(load(true).changed()).isFalse();
        assertThat(database.read("MATCH (b:Board) RETURN b.code AS code", Map.of()))
                .containsExactly(Map.of("code", "B1"));
        assertThat(indexes()).as("nothing is made either").hasSize(before.size() - 1);
        assertThat(load(false).changed()).isTrue();
    }

    @Test
    void theSameFilesAreLoadedAgainForAnotherModel() {
        database.write(
                transaction -> transaction.run("MATCH (r:Release) SET r.shape = r.shape + ['(Ward)']", Map.of()));

        assertThat(load(false).changed()).isTrue();
        assertThat(load(false).changed()).isFalse();
    }

    private List<Map<String, Object>> indexes() {
        return List.copyOf(database.read("SHOW INDEXES YIELD name", Map.of()));
    }

    private LoadReport load(boolean intoEmpty) {
        return intoEmpty
                ? SeedLoader.loadIntoEmpty(database, files.model(), files.read(), files.schemaFolder(), Progress.SILENT)
                : SeedLoader.load(database, files.model(), files.read(), files.schemaFolder(), Progress.SILENT);
    }
}
