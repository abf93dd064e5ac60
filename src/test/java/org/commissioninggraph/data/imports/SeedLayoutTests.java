package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedLayoutTests {
    @TempDir
    Path folder;

    @Test
    void anOrganisationHasItsSharedColumnsFirstAndItsSourceLast() throws IOException {
        SeedLayout layout = SeedLayout.read(SeedFiles.MODEL);

        assertThat(names(layout.nodes().get("Site")))
                .containsExactly(
                        "code", "name", "opened", "closed", "sector", "postcode", "latitude", "longitude", "source");
        assertThat(names(layout.nodes().get("Service")))
                .containsExactly("code", "name", "commissionedBy", "description", "source");
        assertThat(layout.nodes()).doesNotContainKeys("Release", "Source");
    }

    @Test
    void aRelationshipHasThePropertiesOfAllItsEdgeTypes() throws IOException {
        SeedLayout layout = SeedLayout.read(SeedFiles.MODEL);

        assertThat(names(layout.relationships().get("PART_OF")))
                .containsExactly("from", "to", "since", "until", "kind", "name", "source");
        assertThat(names(layout.relationships().get("SUCCEEDED_BY")))
                .containsExactly("from", "to", "on", "share", "source");
        assertThat(layout.relationships()).containsKeys("OWNS", "IN_LOCALITY").doesNotContainKey("DRAWS_ON");
    }

    @Test
    void whatOnlySomeEdgeTypesRequireIsNotRequiredOfTheFile() throws IOException {
        SeedLayout layout = SeedLayout.read(SeedFiles.MODEL);

        assertThat(layout.relationships().get("PART_OF"))
                .filteredOn(SeedColumn::required)
                .extracting(SeedColumn::name)
                .containsExactly("from", "to", "source");
    }

    @Test
    void aNewTypeInTheModelIsANewSeedFile() throws IOException {
        Files.writeString(
                folder.resolve("extra.graphqls"),
                """
                type Ward @node(single: "ward", plural: "wards") {
                  code: ID!
                  kind: WardKind
                  near: [Ward!]! @relationship(type: "NEAR", direction: OUT, edge: "Nearness")
                }
                type Nearness @edge { metres: Int! }
                enum WardKind { LARGE SMALL }
                """);

        SeedLayout layout = SeedLayout.read(folder);

        assertThat(layout.nodes().get("Ward"))
                .containsExactly(SeedColumn.required("code"), new SeedColumn("kind", false, List.of("LARGE", "SMALL")));
        assertThat(names(layout.relationships().get("NEAR"))).containsExactly("from", "to", "metres");
    }

    @Test
    void aMissingModelIsSaidPlainly() {
        assertThatThrownBy(() -> SeedLayout.read(folder.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("nowhere: no model there; run from the project folder or give --model");
    }

    private static List<String> names(List<SeedColumn> columns) {
        return columns.stream().map(SeedColumn::name).toList();
    }
}
