package org.commissioninggraph.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.ShippedRelease.Statement;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists at the root that an index serves: what they touch is bounded by their page, or by what the filter finds. */
final class RootIndexIT {
    /** There are 8,239 practices: all of them would be more. */
    private static final long MOST_HITS = 2_500;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practices(first: 50) { nodes { code } }",
                "practices(first: 50, orderBy: [{name: ASC}]) { nodes { name } }",
                "practices(first: 50, orderBy: [{name: DESC}]) { nodes { name } }",
                "practices(last: 50, orderBy: [{name: ASC}]) { nodes { name } }",
                "practices(first: 50, orderBy: [{name: ASC}], history: true) { nodes { name } }",
                "organisations(first: 50, orderBy: [{name: ASC}]) { nodes { name } }",
                "practices(first: 50, orderBy: [{listSize: ASC}]) { nodes { listSize } pageInfo { endCursor } }",
                "practices(first: 50, orderBy: [{listSize: DESC}]) { nodes { listSize } }",
                "practices(first: 50, orderBy: [{closed: DESC}], history: true) { nodes { closed } }",
                "practices(last: 50, orderBy: [{closed: DESC}]) { nodes { closed } }",
                "practices(first: 50, orderBy: [{postcode: ASC}], where: {name: {contains: \"SURGERY\"}}) { nodes { name } }",
                "practices(first: 50, orderBy: [{listSize: DESC}], where: {listSize: {lt: 9000}}) { nodes { name } }",
                "practices(first: 50, orderBy: [{name: ASC}]) { totalCount nodes { name } }",
                "practices(where: {postcode: {eq: \"BB2 2SU\"}}) { totalCount nodes { name } }",
                "practices(where: {postcode: {in: [\"BB2 2SU\", \"BB1 2HR\"]}}) { totalCount nodes { name } }",
                "practices(where: {postcode: {startsWith: \"BB1 \"}}) { totalCount nodes { name } }",
                "practices(where: {name: {startsWith: \"THE D\"}}) { totalCount nodes { name } }",
                "practices(where: {listSize: {gte: 40000}}) { totalCount nodes { name } }",
                "practices(where: {opened: {gte: \"2016-10-01\"}}) { totalCount nodes { name } }",
                "practices(first: 1, where: {location: {near: {latitude: 53.7, longitude: -2.5, km: 2}}}) { nodes { name } }",
            })
    void touchesFew(String list) {
        List<Statement> statements = answered("{ " + list + " }").statements();
        assertThat(statements).isNotEmpty();
        statements.forEach(RootIndexIT::touchesFew);
    }

    /** Of a large graph Neo4j would read all nodes in their order, as long as it is told that it may. */
    @Test
    void aCircleIsNotLookedForInTheOrderOfTheList() {
        String where = "where: {location: {near: {latitude: 53.7, longitude: -2.5, km: 2}}, listSize: {gt: 1}}";

        assertThat(answered("{ practices(" + where + ") { nodes { code } } }").statements())
                .hasSize(1)
                .noneMatch(statement -> statement.text().contains("n0.code IS NOT NULL"));
    }

    @Test
    void theNextPageBeginsWhereTheLastEnded() {
        String list = "{ practices(first: %d, orderBy: [{name: %s}]%s) { nodes { code } pageInfo { endCursor } } }";
        for (String direction : List.of("ASC", "DESC")) {
            List<?> all = codes(answered(list.formatted(4050, direction, "")));
            Answered most = answered(list.formatted(4000, direction, ""));
            Map<?, ?> page = (Map<?, ?>) most.practices().get("pageInfo");
            Answered next = answered(list.formatted(50, direction, ", after: \"" + page.get("endCursor") + "\""));

            assertThat(codes(next)).isEqualTo(all.subList(4000, 4050));
            touchesFew(next.statements().get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderBy: [{listSize: ASC}]", "orderBy: [{closed: DESC}, {listSize: ASC}]"})
    void pagesOfWhatMayBeNullAreWhereTheirCursorsSay(String order) {
        String where = ", where: {name: {contains: \"SURGERY\"}}, history: true";
        List<?> all = codes(answered("{ practices(first: 5000, " + order + where + ") { nodes { code } } }"));
        List<Object> forward = new ArrayList<>();
        List<Object> backward = new ArrayList<>();

        turn("first: 300, " + order + where, "after", "endCursor", page -> forward.addAll(page));
        turn("last: 300, " + order + where, "before", "startCursor", page -> backward.addAll(0, page));

        assertThat(all).hasSizeGreaterThan(900);
        assertThat(forward).isEqualTo(all);
        assertThat(backward).isEqualTo(all);
    }

    /** Goes on from page to page until one is empty. */
    private static void turn(String arguments, String beyond, String end, Consumer<List<?>> pages) {
        String query = "{ practices(%s%s) { nodes { code } pageInfo { %s } } }";
        Answered page = answered(query.formatted(arguments, "", end));
        while (!codes(page).isEmpty()) {
            pages.accept(codes(page));
            Object cursor = ((Map<?, ?>) page.practices().get("pageInfo")).get(end);
            page = answered(query.formatted(arguments, ", " + beyond + ": \"" + cursor + "\"", end));
        }
    }

    /** The value of a filter that lets all pass is not known: so the database counts them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf: \"2006-10-01\"",
                "asOf: \"2013-03-31\"",
                "asOf: \"2013-04-01\"",
                "during: {from: \"2013-03-31\", until: \"2013-04-01\"}",
                "during: {from: \"2012-01-01\", until: \"2019-01-01\"}"
            })
    void aCountAsOfADayNeedsNoStatement(String when) {
        String all = "where: {not: {code: {eq: \"none\"}}}";
        for (String list : List.of("practices", "organisations", "ccgs", "primaryCareTrusts")) {
            String query = "{ practices: %s(%s, %s) { totalCount again: totalCount } }";
            Answered counted = answered(query.formatted(list, when, all));
            Answered known = answered(query.formatted(list, when, "where: {}"));

            assertThat(counted.statements()).hasSize(1);
            assertThat(known.statements()).isEmpty();
            assertThat(known.data()).isEqualTo(counted.data());
        }
    }

    private static List<?> codes(Answered answered) {
        return (List<?>) answered.practices().get("nodes");
    }

    private static void touchesFew(Statement statement) {
        PlanTree plan =
                ShippedRelease.database().profile(statement.text(), statement.parameters(), TestDatabase.reading());
        assertThat(operators(plan)).noneMatch(operator -> operator.startsWith("NodeByLabelScan"));
        assertThat(operators(plan)).anyMatch(operator -> operator.contains("Index"));
        assertThat(plan.totalDbHits()).isLessThan(MOST_HITS);
    }

    private static List<String> operators(PlanTree plan) {
        List<String> operators = new ArrayList<>(List.of(plan.operator()));
        plan.children().forEach(child -> operators.addAll(operators(child)));
        return operators;
    }

    private record Answered(Map<String, Object> data, List<Statement> statements) {
        Map<?, ?> practices() {
            return (Map<?, ?>) data.get("practices");
        }
    }

    private static Answered answered(String query) {
        List<Statement> statements = new ArrayList<>();
        var result = ShippedRelease.service(statements).execute(new GraphQlRequest(query, Map.of(), null));
        assertThat(result.getErrors()).isEmpty();
        return new Answered(result.getData(), statements);
    }
}
