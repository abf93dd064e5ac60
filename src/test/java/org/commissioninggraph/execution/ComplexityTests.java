package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Complexity;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.plan.QueryPlan;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.support.SchemaOnly;
import org.commissioninggraph.support.ShippedQueries;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused because Neo4j would take long to plan it, and what is not. */
final class ComplexityTests {
    private static final GraphService SERVICE = SchemaOnly.service();
    private static final Planner PLANNER =
            new Planner(ModelReader.read(Path.of("schema/model")), new Limits(100, 10_000));

    /** The heaviest are filters of six levels, and lists of changes with count and groups. */
    @TestFactory
    Stream<DynamicTest> whatIsShippedIsNotRefused() {
        return ShippedQueries.all().entrySet().stream()
                .filter(each -> !each.getValue().startsWith("subscription"))
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    long most = Complexity.MOST * 2 / 3;
                    assertThat(complexities(
                                    new GraphQlRequest(each.getValue(), Map.of("code", "00Q", "ccg", "00Q"), null)))
                            .isNotEmpty()
                            .allMatch(letters -> letters > 0 && letters < most);
                }));
    }

    @Test
    void aFilterOfTwentyLevels() {
        String where = "{}";
        for (int level = 0; level < 20; level++) {
            where = "{ccg: {practices: {some: " + where + "}}}";
        }

        refused(
                new GraphQlRequest("{ practices(where: " + where + ") { totalCount } }"),
                "practices",
                "where: this is more than the database can plan quickly",
                "or by fewer hops");
    }

    /** Three levels of them took Neo4j 15 seconds, two a half. */
    @Test
    void anOrOfAndsWithHopsInThemselves() {
        String where = "{listSize: {gt: 1}}";
        for (int level = 0; level < 3; level++) {
            String hop = "ccg: {practices: {none: " + where + "}}";
            where = "{or: [{name: {startsWith: \"A\"}, " + hop + "}, {name: {startsWith: \"B\"}, " + hop + "}]}";
            if (level == 1) {
                assertThat(complexities(new GraphQlRequest("{ practices(where: " + where + ") { totalCount } }")))
                        .allMatch(letters -> letters < Complexity.MOST);
            }
        }

        refused(
                new GraphQlRequest("{ practices(where: " + where + ") { totalCount } }"),
                "practices",
                "where: this is more than the database can plan quickly",
                "or by fewer hops");
    }

    /** Within coalesce the database would plan it again for each plan that it weighs. */
    @Test
    void aSubqueryStandsInNoCoalesce() {
        String where = "{listSize: {gt: 1}}";
        for (int level = 0; level < 3; level++) {
            where = "{listSize: {gt: 1}, ccg: {practices: {all: " + where + "}}}";
        }
        QueryPlan plan = bound(new GraphQlRequest("{ practices(where: {not: " + where + "}) { totalCount } }"))
                .get(0);
        String statement = String.valueOf(new Compiler(ModelReader.read(Path.of("schema/model")))
                .compile(plan)
                .statement());

        assertThat(statement.split("EXISTS", -1)).hasSizeGreaterThan(3);
        for (String condition : statement.split("coalesce\\(", -1)) {
            assertThat(condition.substring(0, condition.indexOf(')') + 1)).doesNotContain("EXISTS");
        }
    }

    /** In the variables: as a literal it has too many words. */
    @Test
    void anOrOfTwoThousandUnlikeConditions() {
        List<Object> conditions = IntStream.range(0, 2_000)
                .<Object>mapToObj(index -> Map.of("name", Map.of("contains", "a" + index)))
                .toList();

        refused(
                new GraphQlRequest(
                        "query ($w: PracticeWhere) { ccgs { nodes { x: practices(where: $w) { totalCount } } } }",
                        Map.of("w", Map.of("or", conditions)),
                        null),
                "ccgs",
                "nodes.x.where: ",
                "compare one value with `in: [...]`");
    }

    @ParameterizedTest
    @CsvSource({"6", "8", "10"})
    void fragmentsThatAskForTwoListsEach(int levels) {
        refused(
                new GraphQlRequest(doubling(levels, "ccgs(first: 9)")),
                "x",
                "this is more than the database can plan quickly",
                "in a request of their own");
    }

    /** The database plans, and reads, what is asked alike once. */
    @Test
    void whatIsAskedAlikeCountsOnce() {
        assertThat(complexities(new GraphQlRequest(doubling(10, "ccgs"))))
                .singleElement()
                .satisfies(letters -> assertThat(letters).isBetween(1_000L, Complexity.MOST));
        assertThat(SERVICE.execute(new GraphQlRequest(doubling(12, "ccgs"))).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "VALIDATION_FAILED"));
    }

    /** Values stand in the statement for each list of nodes. */
    @Test
    void valuesOfTheSameNodesUnderManyNames() {
        refused(
                new GraphQlRequest("{ practices(first: 1) { "
                        + each(1_500, index -> "a%d: nodes { name } ".formatted(index)) + "} }"),
                "practices",
                "this is more than the database can plan quickly",
                "in a request of their own");
    }

    /** What only nodes of one type have is read once, as what all have. */
    @Test
    void fragmentsThatAskAlikeStandInTheStatementOnce() {
        String query = "{ organisations(first: 1) { "
                + each(20, index -> "a%d: nodes { ... on CCG { practices { totalCount } } } ".formatted(index)) + "} }";
        QueryPlan plan = bound(new GraphQlRequest(query)).get(0);
        String statement = String.valueOf(new Compiler(ModelReader.read(Path.of("schema/model")))
                .compile(plan)
                .statement());

        assertThat(statement.split(":`MEMBER_OF`", -1)).hasSize(2);
    }

    @Test
    void aHundredFilteredLists() {
        refused(
                new GraphQlRequest("{ ccg(code: \"00Q\") { "
                        + each(100, index -> "a%d: practices(where: {name: {contains: \"%d\"}}) { totalCount } "
                                .formatted(index, index))
                        + "} }"),
                "ccg",
                "this is more than the database can plan quickly",
                "is allowed: ask for fewer lists");
    }

    private static String doubling(int levels, String second) {
        return "{ x: ccg(code: \"00Q\") { ...f0 } }"
                + each(levels, index -> " fragment f%d on CCG { %s }"
                        .formatted(index, index == levels - 1 ? "name" : twice(index + 1, second)));
    }

    private static String twice(int next, String second) {
        return "a: areaTeam { ccgs { nodes { ...f%d } } } b: areaTeam { %s { nodes { ...f%d } } }"
                .formatted(next, second, next);
    }

    private static String each(int number, IntFunction<String> text) {
        return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining());
    }

    private static void refused(GraphQlRequest request, String field, String begin, String wayOut) {
        assertThat(SERVICE.execute(request).getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "QUERY_TOO_COMPLEX");
            assertThat(error.getPath()).containsExactly(field);
            assertThat(error.getLocations()).hasSize(1);
            assertThat(error.getMessage()).startsWith(begin).contains(wayOut).contains("12,000");
        });
    }

    /** Three types have what is in both fragments: three times as much is planned at each level. */
    @Test
    void fragmentsOfSomeTypesWithinEachOther() {
        String below = "{ code }";
        for (int level = 0; level < 20; level++) {
            below = "{ ... on Partner { ... on Organisation { currentEquivalent { nodes " + below + " } } } }";
        }

        assertThat(SERVICE.execute(new GraphQlRequest("{ organisation(code: \"00Q\") " + below + " }"))
                        .getErrors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", "QUERY_TOO_COMPLEX");
                    assertThat(error.getMessage()).contains("20,000");
                });
    }

    /** Of the root fields. Their statements are not run. */
    private static List<Long> complexities(GraphQlRequest request) {
        return bound(request).stream()
                .map(plan -> Complexity.of(plan).letters())
                .toList();
    }

    private static List<QueryPlan> bound(GraphQlRequest request) {
        Operation operation = SERVICE.prepare(request);
        assertThat(operation.documentErrors()).isEmpty();
        PlannedFields fields = new PlannedFields();
        ExecutionInput input = operation.input();
        input.getGraphQLContext()
                .put(Planner.class, PLANNER)
                .put(PlannedFields.class, fields)
                .put(Release.class, SchemaOnly.RELEASE);
        GraphQL.newGraphQL(SERVICE.schema())
                .preparsedDocumentProvider((asked, parse) ->
                        CompletableFuture.completedFuture(Objects.<PreparsedDocumentEntry>requireNonNull(
                                asked.getGraphQLContext().get(PreparsedDocumentEntry.class))))
                .build()
                .executeAsync(input);
        return fields.all().stream().map(field -> field.bound().plan()).toList();
    }
}
