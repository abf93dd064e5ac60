package org.commissioninggraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commissioninggraph.process.StartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerSettingsTests {
    private static final Map<String, String> REPORTS = Map.of("release", "{ release { version } }");

    @TempDir
    Path folder;

    @Test
    void reportsAreDocumentsToo() throws IOException {
        Files.writeString(folder.resolve("other.graphql"), "{ __typename }");

        assertThat(ServerSettings.documents(REPORTS, null)).isEqualTo(REPORTS);
        assertThat(ServerSettings.documents(REPORTS, folder)).containsOnlyKeys("release", "other");
    }

    @Test
    void aNameMeansOneDocument() throws IOException {
        Files.writeString(folder.resolve("release.graphql"), "{ release { checksum } }");

        assertThatThrownBy(() -> ServerSettings.documents(REPORTS, folder))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("release is the name of a report")
                .hasMessageContaining("rename one");
    }
}
