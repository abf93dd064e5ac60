package org.commissioninggraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.language.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.MemoryBudget;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.support.SchemaOnly;
import org.commissioninggraph.support.ShippedQueries;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a document may ask for, with the settings that the program has by itself. */
final class DocumentLimitsTests {
    private static final OperationLimits LIMITS = new OperationLimits(
            50, 50, Long.MAX_VALUE, Duration.ofHours(1), Duration.ofHours(1), MemoryBudget.UNLIMITED);

    private final GraphService service = SchemaOnly.service(LIMITS);

    @TestFactory
    Stream<DynamicTest> noQueryThatIsShippedIsRefused() {
        Map<String, String> all = ShippedQueries.all();
        assertThat(all).hasSizeGreaterThan(60);
        return all.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> accepted(each.getValue())));
    }

    /** graphql-js, which GraphiQL and Apollo's tools have, asks as graphql-java does, and for types in more lists. */
    @Test
    void introspectionIsNotRefused() {
        accepted(IntrospectionQuery.INTROSPECTION_QUERY);
        accepted(IntrospectionQueryBuilder.build(
                IntrospectionQueryBuilder.Options.defaultOptions().isOneOf(true).typeRefFragmentDepth(10)));
    }

    private void accepted(String document) {
        assertThat(service.prepare(new GraphQlRequest(document)).documentErrors())
                .isEmpty();
    }

    @Test
    void fiftyFieldsAtTheRoot() {
        accepted("{ " + each(50, index -> "a" + index + ": __typename ") + "}");
        accepted("{ " + "... { __typename } ".repeat(51) + "}");

        refused(
                "{ " + each(51, index -> "a" + index + ": __typename ") + "}",
                "QUERY_TOO_COMPLEX",
                "MAX_ROOT_FIELDS",
                1,
                793);
        refused(
                "{ ...f ... { b: __typename } }\nfragment f on Query { "
                        + each(50, index -> "a" + index + ": __typename ") + "}",
                "QUERY_TOO_COMPLEX",
                "MAX_ROOT_FIELDS",
                1,
                14);
    }

    @Test
    void fieldsAreCountedWhereverTheirFragmentIsSpread() {
        String hundred = "fragment f on CCG { " + each(99, index -> "a" + index + ": name ") + "}";
        accepted("{ ccgs { nodes { " + "...f ".repeat(49) + "} } } " + hundred);

        refused(
                "{ ccgs { nodes { " + "...f ".repeat(50) + "} } } " + hundred,
                "VALIDATION_FAILED",
                "more than 5000",
                1,
                10);
        refused(
                "{ ccgs { nodes { " + "... { name } ".repeat(2_600) + "} } }",
                "VALIDATION_FAILED",
                "more than 5000",
                1,
                32_518);
    }

    @Test
    void theOperationsOfADocumentAreCountedTogether() {
        String fragment =
                "fragment f on Query { ccgs { nodes { " + each(100, index -> "a" + index + ": name ") + "} } }";
        accepted(fragment + each(48, index -> " query q" + index + " { ...f }"));

        assertThat(errors(fragment + each(49, index -> " query q" + index + " { ...f }")))
                .hasSize(1);
    }

    /** Forty that double: a number of forty bits of fields. */
    @Test
    void fragmentsThatDouble() {
        assertThat(errors("{ ccgs { nodes { ...f0 } } }"
                        + each(
                                40,
                                index -> " fragment f" + index + " on CCG { ...f" + (index + 1) + " ...f" + (index + 1)
                                        + " }")
                        + " fragment f40 on CCG { name }"))
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("more than 5000"));
    }

    @Test
    void aFragmentThatSpreadsItself() {
        refused("{ __typename } fragment f on CCG { ...f }", "VALIDATION_FAILED", "`f` spreads itself, which", 1, 36);
        refused(
                "{ ccgs { nodes { ...f } } } fragment f on CCG { areaTeam { ccgs { nodes { ...g } } } }\nfragment g on CCG { ...f }",
                "VALIDATION_FAILED",
                "`f` spreads itself, by way of `g`",
                2,
                21);
        refused(ring(3), "VALIDATION_FAILED", "`f0` spreads itself, by way of 2 others", 1, 95);
    }

    /** Those that no operation spreads kept graphql-java busy for minutes. */
    @Test
    void aLongRingThatNothingSpreads() {
        assertThat(errors(ring(1_800))).hasSize(1);
    }

    @Test
    void aLongChain() {
        accepted("{ ccgs { nodes { ...f0 } } }" + chain(50));

        refused("{ ccgs { nodes { ...f0 } } }" + chain(51), "QUERY_TOO_DEEP", "more than 50 fragments", 1, 1_552);
        assertThat(errors("{ ccgs { nodes { ...f0 } } }" + chain(1_800))).hasSize(1);
        assertThat(errors("{ __typename }" + backwards(1_800))).hasSize(1);
    }

    @Test
    void fragmentsWithoutANameAreNestedNoDeeper() {
        accepted("{ " + "... { ".repeat(50) + "__typename" + " }".repeat(51));

        refused(
                "{ " + "... { ".repeat(51) + "__typename" + " }".repeat(52),
                "QUERY_TOO_DEEP",
                "fragments are nested",
                1,
                303);
    }

    @Test
    void fieldsAreNestedByFragmentsToo() {
        String up = "fragment %s on CCG { areaTeam { ccgs { nodes { %s } } } } ";
        String sixteen = each(16, index -> up.formatted("f" + index, "...f" + (index + 1)));

        accepted("{ ccg(code: \"a\") { ...f0 } } " + sixteen + "fragment f16 on CCG { name }");

        refused(
                "fragment f16 on CCG { areaTeam {\nccgs { totalCount } } } { ccg(code: \"a\") { ...f0 } } " + sixteen,
                "QUERY_TOO_DEEP",
                "more than the 50 levels of MAX_DEPTH",
                2,
                1);
    }

    @Test
    void whatIsWrittenOverAndOver() {
        accepted("{ ccgs { nodes { " + "name ".repeat(20) + "... { " + "name ".repeat(20) + "} } } }");

        refused(
                "{ ccgs { nodes { " + "name ".repeat(10_000 / 3) + "} } }",
                "QUERY_TOO_COMPLEX",
                "`name` stands here more",
                1,
                118);
    }

    @Test
    void introspectionInCircles() {
        refused(
                "{ release { version } __schema { types { fields { type { fields { type { name } } } } } } }",
                "VALIDATION_FAILED",
                "types of types",
                1,
                23);
    }

    @Test
    void directivesOfOnePlace() {
        refused(
                "{ __typename " + "@skip(if: false) ".repeat(5_000 / 3) + "}",
                "QUERY_TOO_COMPLEX",
                "more than 4 directives",
                1,
                82);
        assertThat(errors("query " + "@a ".repeat(5_000) + "{ __typename }")).hasSize(1);
        assertThat(errors("{ __typename } fragment f on CCG " + "@a ".repeat(5_000) + "{ name }"))
                .hasSize(1);
    }

    /** graphql-java would read the last of them. */
    @Test
    void twoFragmentsOfOneName() {
        refused(
                "{ ccgs { nodes { ...f } } } fragment f on CCG { name }\nfragment f on CCG { ...f }",
                "VALIDATION_FAILED",
                "another fragment `f`",
                2,
                1);
    }

    private static String ring(int size) {
        return "{ __typename }"
                + each(size, index -> " fragment f%d on CCG { ...f%d }".formatted(index, (index + 1) % size));
    }

    private static String chain(int size) {
        return each(size - 1, index -> " fragment f%d on CCG { ...f%d }".formatted(index, index + 1)) + " fragment f"
                + (size - 1) + " on CCG { name }";
    }

    private static String backwards(int size) {
        return " fragment f0 on CCG { name }"
                + each(size - 1, index -> " fragment f%d on CCG { ...f%d }".formatted(index + 1, index));
    }

    private static String each(int number, IntFunction<String> text) {
        return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining());
    }

    private List<GraphQLError> errors(String document) {
        return service.execute(new GraphQlRequest(document)).getErrors();
    }

    private void refused(String document, String code, String message, int line, int column) {
        assertThat(errors(document)).singleElement().satisfies(error -> {
            assertThat(error.getMessage()).contains(message);
            assertThat(error.getExtensions()).containsEntry("code", code);
            assertThat(error.getLocations()).containsExactly(new SourceLocation(line, column));
        });
    }
}
