package org.commissioninggraph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commissioninggraph.model.ModelException;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models of which no API can be made, and what one more type costs in the schema. */
final class ApiSchemaTests {
    private static final String WARD =
            """
            "A ward."
            type Ward @node(single: "ward", plural: "wards") { "Code." code: ID! %s }
            "What holds."
            type Link @edge { "First day." since: Date %s }
            """;

    /** Of the published schema, and what one more type with two properties and one relationship may add. */
    private static final int LINES = 7_500;

    private static final int LINES_OF_A_TYPE = 250;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            "And." and: String    |                    |                                                      | two of the name and as a condition
            "Count." count: Int   |                    |                                                      | declares count
            "Id." id: String      |                    |                                                      | declares id
            "X." __x: Int         |                    |                                                      | begins with __
                                  | "C." cursor: Int   |                                                      | two of the name cursor
                                  | "C." count: Int    |                                                      | two of the name count
                                  |                    | "G." type WardGroup @node(single: "g", plural: "gs") { "C." code: ID! } | two types of the name WardGroup
                                  |                    | "F." type Figure @node(single: "f", plural: "fs") { "C." code: ID! }    | two types of the name Figure
                                  |                    | "N." type N @node(single: "node", plural: "ns") { "C." code: ID! }      | wants the root field node
                                  | "S." size: Int     | "T." type Tie @edge { "S." size: Float }             | both declare size
            """)
    void refusesNamesThatTheApiMakesItself(String ofType, String ofEdge, String more, String message)
            throws IOException {
        String sdl = WARD.formatted(text(ofType), text(ofEdge)) + text(more);

        assertThatThrownBy(() -> check(sdl))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*model\\.graphqls:\\d+.*");
    }

    private static String text(String nullable) {
        return nullable == null ? "" : nullable;
    }

    @Test
    void refusesTwoEdgeTypesOfOneRelationship() throws IOException {
        String sdl = WARD.formatted(
                        "\"On.\" on: Ward @relationship(type: \"R\", direction: OUT, edge: \"Link\")"
                                + " \"By.\" by: [Ward!]! @relationship(type: \"R\", direction: IN, edge: \"Tie\")",
                        "")
                + "\"T.\" type Tie @edge { \"S.\" size: Int }";

        assertThatThrownBy(() -> check(sdl))
                .hasMessageContaining("has edge type")
                .hasMessageContaining("give both the same");
    }

    @Test
    void takesWhatHasNamesOfItsOwn() throws IOException {
        assertThatCode(() -> check(WARD.formatted("\"S.\" size: Int", ""))).doesNotThrowAnyException();
    }

    /** The contract is to stay readable: also with one more type of two properties and one relationship. */
    @Test
    void theSchemaIsNotLong() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("schema/model"))) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        long shipped = lines("");
        long more = lines(
                """
                "A ward."
                type Ward @node(single: "ward", plural: "wards") {
                  "Code." code: ID! @searched
                  "Name." name: String! @searched @alphabetical
                  "Residents." population: NonNegativeInt
                  "Its CCG." ccg: CCG @relationship(type: "WITHIN", direction: OUT, edge: "Affiliation")
                }
                """);

        assertThat(shipped).isLessThanOrEqualTo(LINES);
        assertThat(more - shipped).isLessThanOrEqualTo(LINES_OF_A_TYPE);
    }

    private long lines(String sdl) throws IOException {
        write(sdl);
        return PublishedSchema.of(ModelReader.read(folder)).lines().count();
    }

    private void check(String sdl) throws IOException {
        write(sdl);
        ApiSchema.check(ModelReader.read(folder));
    }

    private void write(String sdl) throws IOException {
        for (String file : new String[] {"directives", "scalars"}) {
            Files.writeString(
                    folder.resolve(file + ".graphqls"), Files.readString(Path.of("schema/model", file + ".graphqls")));
        }
        Files.writeString(folder.resolve("model.graphqls"), sdl + "\n");
    }
}
