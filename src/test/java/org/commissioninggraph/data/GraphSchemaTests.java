package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void filesOfAnotherModelAreRefused(@TempDir Path folder) throws IOException {
        Model model = ModelReader.read(Path.of("schema/model"));
        GraphSchema.write(model, folder);
        GraphSchema.check(model, folder);
        Files.writeString(folder.resolve("neo4j/001_constraints.cypher"), "");

        assertThatThrownBy(() -> GraphSchema.check(model, folder))
                .hasMessageEndingWith("001_constraints.cypher is of another model: run `schema`, which writes it anew");
    }
}
