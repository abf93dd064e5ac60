package org.commissioninggraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.Document;
import graphql.language.Node;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
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

    /** Who wrote a query for the last release must be able to go on with it. */
    @Test
    void breaksNothingOfTheLastRelease() throws IOException {
        CapturingReporter breakages = breakages(Files.readString(Path.of("schema/released.graphqls")), SDL);

        assertThat(breakages.getBreakages().stream().map(DiffEvent::getReasonMsg))
                .as("the API breaks schema/released.graphqls")
                .isEmpty();
    }

    @Test
    void wouldNoticeAFieldThatIsGone() {
        String before = "type Query { ccg: String practice: String }";

        assertThat(breakages(before, "type Query { ccg: String }").getBreakageCount())
                .isPositive();
    }

    private static CapturingReporter breakages(String before, String after) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromIntrospection(schema(before), schema(after)), reporter);
        return reporter;
    }

    private static GraphQLSchema schema(String sdl) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
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
