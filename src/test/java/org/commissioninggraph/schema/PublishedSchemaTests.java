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
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublishedSchemaTests {
    private static final Model MODEL = ModelReader.read(Path.of("schema/model"));
    private static final GraphQLSchema SCHEMA = ApiSchema.of(MODEL, field -> environment -> null);
    private static final String SDL = PublishedSchema.of(SCHEMA);
    private static final String EVERYTHING =
            new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false)).print(SCHEMA);

    /** What is said alike where the head of the file leads from none to the other, as by types without an interface. */
    private static final int REPEATED = 300;

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

    /** GraphiQL and the reference show a type without those around it. */
    @Test
    void introspectionDescribesEverything() {
        assertThat(undescribed(EVERYTHING)).isEmpty();
    }

    /** Who reads the file finds each text at the first of its name. */
    @Test
    void theFileDescribesEachThingOnce() {
        List<String> texts = new ArrayList<>(descriptions(SDL).values());
        texts.removeIf(text -> text.matches("As \\w+\\."));
        Set<String> told = new HashSet<>(texts);

        assertThat(descriptions(EVERYTHING).values())
                .allMatch(text -> told.contains(text.replaceFirst("^By how many: ", "")));
        assertThat(texts.size() - told.size()).as("repeated texts").isLessThanOrEqualTo(REPEATED);
    }

    /** What types of the model say of themselves stands there: not only where another says the same. */
    @Test
    void theFileDescribesWhatTypesOfTheModelHave() {
        Map<String, String> told = descriptions(SDL);

        assertThat(told)
                .containsKeys("CCG.postcode", "AreaTeam.postcode", "Organisation.code", "Query.ccgs")
                .doesNotContainKeys("CCG.code", "CCGWhere.postcode", "CCGOrder.practicesCount", "CCGAggregate.name")
                .doesNotContainKeys("Query.ccgs.first", "CCG.practices.first", "OrganisationTypename.CCG")
                .containsKeys("Query.changes.from", "LineageEdge.on", "AreaTeamListWhere.count", "Change.source")
                .containsKeys("AreaTeamOverTime.aggregate", "NetworkNode.code", "NetworkStep.from", "PartnerWhere.code")
                .containsKeys("EdgeAggregate.basis", "NetworkNodes.nodes")
                .doesNotContainKeys("EdgeWhere.basis", "EdgeOrder.basis");
        assertThat(told).containsEntry("Query.areaTeams.after", "The cursor behind which to start.");
        assertThat(told.values()).containsOnlyOnce("The cursor behind which to start.");
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

    private static List<String> undescribed(String sdl) {
        List<String> places = new ArrayList<>();
        all(sdl).forEach((place, text) -> {
            if (text.isBlank()) {
                places.add(place);
            }
        });
        return places;
    }

    /** By place, those that there are. */
    private static Map<String, String> descriptions(String sdl) {
        Map<String, String> descriptions = all(sdl);
        descriptions.values().removeIf(String::isBlank);
        return descriptions;
    }

    /** By place; blank where there is none. */
    static Map<String, String> all(String sdl) {
        Map<String, String> descriptions = new LinkedHashMap<>();
        new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(sdl)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build())
                .getDefinitions()
                .forEach(type -> visit(type, "", descriptions));
        return descriptions;
    }

    private static void visit(Node<?> node, String parent, Map<String, String> descriptions) {
        String place = parent;
        if (node instanceof AbstractDescribedNode<?> described) {
            place = parent + (parent.isEmpty() ? "" : ".") + ((NamedNode<?>) node).getName();
            Description description = described.getDescription();
            descriptions.put(place, description == null ? "" : description.getContent());
        }
        for (Node<?> child : node.getChildren()) {
            visit(child, place, descriptions);
        }
    }
}
