package org.commissioninggraph.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may write who adds to the model: each is told with file and line. */
final class ModelMistakesTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            type A @node(single: "a") { "k" k: ID! "x" x: A @relationship(type: "X", direction: BOTH, edge: "E") } | x has direction BOTH: expected IN or OUT
            type A @node(single: "a") { "k" k: ID! "x" x: [[String]] } | x is a list of lists: expected a type, or one list of it
            type A @node(single: "a") { "k" k: ID! "x" x: A @through(path: [x]) } | x has a step that is no text: write path: ["…", "…"]
            type A @edge { "x" x: A @relationship(type: "X", direction: IN, edge: "E") } | A field x leads to nodes: an edge type has values only
            interface A @node(single: "a") { "k" k: ID! "x" x: A @through(path: ["x"]) } | x is a shortcut of an interface: declare it on each type that implements it
            type A @node(single: "a") { "k" k: ID } | A.k is the key of its type: expected ID!
            type A @node(single: "a") { "k" k: [ID!]! } | A.k is the key of its type: expected ID!
            type A @node(single: "a") { "k" k: ID! } extend type A { "x" x: Int } | A extends a type: write the fields into the type itself
            """)
    void isTold(String sdl, String message) throws IOException {
        Files.writeString(folder.resolve("model.graphqls"), "\"E\" type E @edge { \"s\" s: Int }\n\"A\" " + sdl);

        assertThatThrownBy(() -> ModelReader.read(folder))
                .isInstanceOf(ModelException.class)
                .hasMessage("model.graphqls:2: " + message);
    }
}
