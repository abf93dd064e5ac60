package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;

final class GraphSchemaTests {
    @Test
    void theCheckedInFilesFollowTheModel() throws IOException {
        for (Map.Entry<String, String> file :
                GraphSchema.files(ModelReader.read(Path.of("schema/model"))).entrySet()) {
            assertThat(Files.readString(Path.of("schema/neo4j", file.getKey())))
                    .as("stale: run the command `schema`")
                    .isEqualTo(file.getValue());
        }
    }
}
