package org.commissioninggraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.NamedNode;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(undescribed(SDL)).isEmpty();
    }

    /** One thing without a description in an SDL where all else has one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            type T { "f" f("a" a: Int): Int }               | T
            "T" type T { f("a" a: Int): Int }               | T.f
            "T" type T { "f" f(a: Int): Int }               | T.f.a
            interface I { "f" f: Int }                      | I
            "I" interface I { f: Int }                      | I.f
            "I" interface I { "f" f("a" a: Int, b: Int): Int } | I.f.b
            input N { "f" f: Int }                          | N
            "N" input N { f: Int }                          | N.f
            enum E { "V" V }                                | E
            "E" enum E { "V" V W }                          | E.W
            scalar S                                        | S
            union U = A                                     | U
            "" scalar S                                     | S
            "E" enum E { "  " V }                           | E.V
            """)
    void wouldTellWhatHasNoDescription(String sdl, String undescribed) {
        assertThat(undescribed(sdl)).containsExactly(undescribed);
    }

    @Test
    void offersEveryTypeOfTheModel() {
        MODEL.entities()
                .forEach(type ->
                        assertThat(SDL).contains(" " + type.name() + " ").contains("  " + type.single()));
    }

    /** What every list has is described in one of them: arguments, and fields of lists, of their rows and groups. */
    private static List<String> undescribed(String sdl) {
        List<String> undescribed = new ArrayList<>();
        Set<String> described = new HashSet<>();
        new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(sdl)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build())
                .getDefinitions()
                .forEach(type -> visit(type, "", undescribed, described));
        undescribed.removeIf(place -> described.contains(ofAnyList(place)));
        return undescribed;
    }

    /** The same for what means the same in every list; the place itself for all else. */
    private static String ofAnyList(String place) {
        return place.replaceFirst("^\\w+\\.\\w+\\.", "argument ")
                .replaceFirst("^\\w+(Connection|Edge|Group|OverTime)\\.(?=\\w+$)", "list ");
    }

    private static void visit(Node<?> node, String parent, List<String> undescribed, Set<String> known) {
        String place = parent;
        if (node instanceof AbstractDescribedNode<?> described) {
            place = parent + (parent.isEmpty() ? "" : ".") + ((NamedNode<?>) node).getName();
            Description description = described.getDescription();
            if (description == null || description.getContent().isBlank()) {
                undescribed.add(place);
            } else {
                known.add(ofAnyList(place));
            }
        }
        for (Node<?> child : node.getChildren()) {
            visit(child, place, undescribed, known);
        }
    }
}
