package org.commissioninggraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.Document;
import graphql.language.Node;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;

final class PublishedSchemaTests {
    private static final Model MODEL = ModelReader.read(Path.of("schema/model"));
    private static final String SDL = PublishedSchema.of(MODEL);

    @Test
    void isCheckedInAsItIsGenerated() throws IOException {
        assertThat(SDL)
                .as("schema/api.graphqls is stale: run the command `schema`")
                .isEqualTo(Files.readString(Path.of("schema/api.graphqls")));
    }

    @Test
    void describesEverything() {
        List<String> undescribed = new ArrayList<>();
        Document document = new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(SDL)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build());
        document.getDefinitions().forEach(type -> visit(type, undescribed));
        assertThat(undescribed).isEmpty();
    }

    @Test
    void offersEveryTypeOfTheModel() {
        MODEL.entities()
                .forEach(type ->
                        assertThat(SDL).contains(" " + type.name() + " ").contains("  " + type.single()));
    }

    private static void visit(Node<?> node, List<String> undescribed) {
        if (node instanceof AbstractDescribedNode<?> described && described.getDescription() == null) {
            undescribed.add(node.toString());
        }
        node.getChildren().forEach(child -> visit((Node<?>) child, undescribed));
    }
}
