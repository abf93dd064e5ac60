package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedLayoutTests {
    @TempDir
    Path folder;

    @Test
    void anOrganisationHasItsSharedColumnsFirstAndItsSourceLast() {
        SeedLayout layout = SeedLayout.of(SeedFiles.MODEL);

        assertThat(names(layout.nodes().get("Site")))
                .containsExactly(
                        "code", "name", "opened", "closed", "sector", "postcode", "latitude", "longitude", "source");
        assertThat(names(layout.nodes().get("Service")))
                .containsExactly("code", "name", "commissionedBy", "description", "source");
        assertThat(layout.nodes()).doesNotContainKeys("Release", "Source");
    }

    @Test
    void aRelationshipHasThePropertiesOfAllItsEdgeTypes() {
        SeedLayout layout = SeedLayout.of(SeedFiles.MODEL);

        assertThat(names(layout.relationships().get("PART_OF")))
                .containsExactly("from", "to", "since", "until", "kind", "name", "basis", "source");
        assertThat(names(layout.relationships().get("SUCCEEDED_BY")))
                .containsExactly("from", "to", "on", "share", "source");
        assertThat(layout.relationships()).containsKeys("OWNS", "IN_LOCALITY").doesNotContainKey("DRAWS_ON");
    }

    @Test
    void whatOnlySomeEdgeTypesRequireIsNotRequiredOfTheFile() {
        SeedLayout layout = SeedLayout.of(SeedFiles.MODEL);

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
                directive @node(single: String!, plural: String) on OBJECT
                directive @edge on OBJECT
                directive @relationship(type: String!, direction: Direction!, edge: String!) on FIELD_DEFINITION
                enum Direction { IN OUT }
                "A ward" type Ward @node(single: "ward", plural: "wards") {
                  "Code" code: ID!
                  "Size" kind: WardKind
                  "Next" near: [Ward!]! @relationship(type: "NEAR", direction: OUT, edge: "Nearness")
                }
                "How near" type Nearness @edge { "Metres" metres: Int! }
                "Size" enum WardKind { "Large" LARGE "Small" SMALL }
                """);

        SeedLayout layout = SeedLayout.of(ModelReader.read(folder));

        assertThat(layout.nodes().get("Ward"))
                .containsExactly(SeedColumn.required("code"), new SeedColumn("kind", false, List.of("LARGE", "SMALL")));
        assertThat(names(layout.relationships().get("NEAR"))).containsExactly("from", "to", "metres");
    }

    private static List<String> names(List<SeedColumn> columns) {
        return columns.stream().map(SeedColumn::name).toList();
    }
}
