package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.commissioninggraph.execution.GraphQlRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold of any list, whatever is in it. {@code -Ddifferential.laws=500} tries more. */
@ExtendWith(WorldExtension.class)
final class LawsIT {
    private static final int TRIALS = Integer.getInteger("differential.laws", 15);
    private static final long SEED = Long.getLong("differential.seed", 1);
    private static final String ALL = "first: 20000";

    @Test
    void pagesForwardAndBackwardAreTheWholeList(World world) {
        for (long seed = SEED; seed < SEED + TRIALS; seed++) {
            RandomList list = world.questions(seed).list(world.graph());
            List<String> whole = rows(list(world, list, list.query(ALL, "edges { " + list.row() + " }")));
            int size = whole.size() / 6 + 1 + new Random(seed).nextInt(3);
            assertThat(walked(world, list, "first", "after", "endCursor", "hasNextPage", size))
                    .as("seed %d, pages of %d forward: %s", seed, size, list)
                    .isEqualTo(whole);
            assertThat(walked(world, list, "last", "before", "startCursor", "hasPreviousPage", size))
                    .as("seed %d, pages of %d backward: %s", seed, size, list)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aConditionAndItsOppositeShareOutTheList(World world) {
        for (long seed = SEED; seed < SEED + TRIALS; seed++) {
            RandomList list = world.questions(seed).list(world.graph());
            RandomList bare = list.without("where").without("orderBy");
            String where = list.value("where");
            JsonNode answer = above(
                    world,
                    list,
                    "{ "
                            + list.above(bare.list("all", "", "totalCount")
                                    + bare.list(
                                            " these",
                                            "where: {and: [" + (where.equals("null") ? "{}" : where) + "]}",
                                            "totalCount")
                                    + bare.list(
                                            " others",
                                            "where: {not: {and: [" + (where.equals("null") ? "{}" : where) + "]}}",
                                            "totalCount"))
                            + " }");
            assertThat(count(answer, "these") + count(answer, "others"))
                    .as("seed %d: %s", seed, list)
                    .isEqualTo(count(answer, "all"));
        }
    }

    @Test
    void someAndNoneShareOutTheList(World world) {
        for (long seed = SEED; seed < SEED + TRIALS; seed++) {
            QueryGenerator questions = world.questions(seed);
            RandomList list = questions.list(world.graph());
            Argument where = questions.quantified(list);
            if (where == null) {
                continue;
            }
            String some = AstPrinter.printAstCompact(where);
            RandomList bare = list.without("where").without("orderBy");
            JsonNode answer = above(
                    world,
                    list,
                    "{ "
                            + list.above(bare.list("all", "", "totalCount")
                                    + bare.list(" some", some, "totalCount")
                                    + bare.list(" none", some.replaceFirst("\\{some:", "{none:"), "totalCount"))
                            + " }");
            assertThat(count(answer, "some") + count(answer, "none"))
                    .as("seed %d, %s: %s", seed, some, list)
                    .isEqualTo(count(answer, "all"));
        }
    }

    @Test
    void theCountIsThatOfAllRows(World world) {
        for (long seed = SEED; seed < SEED + TRIALS; seed++) {
            RandomList list = world.questions(seed).list(world.graph());
            JsonNode answer =
                    list(world, list, list.query(ALL, "totalCount nodes { " + list.key() + " } edges { cursor }"));
            assertThat(answer.get("totalCount").asInt())
                    .as("seed %d: %s", seed, list)
                    .isEqualTo(answer.get("nodes").size())
                    .isEqualTo(answer.get("edges").size());
            long cursors = answer.findValuesAsText("cursor").stream().distinct().count();
            assertThat(cursors)
                    .as("seed %d: cursors of %s", seed, list)
                    .isEqualTo(answer.get("edges").size());
        }
    }

    @Test
    void aDayIsTheHistoryOfWhichTheDatesHoldOnIt(World world) {
        int tried = 0;
        for (long seed = SEED; tried < TRIALS; seed++) {
            RandomList any = world.questions(seed).list(world.graph());
            if (!any.dated() || !any.has("history")) {
                continue;
            }
            tried++;
            RandomList list =
                    any.without("asOf").without("history").without("during").without("where");
            String day = '"'
                    + LocalDate.of(2013, 4, 1)
                            .plusDays(new Random(seed).nextInt(2_400))
                            .toString()
                    + '"';
            String holds = "where: {and: [{or: [{edge: {since: {isNull: true}}}, {edge: {since: {lte: " + day + "}}}]},"
                    + " {or: [{edge: {until: {isNull: true}}}, {edge: {until: {gt: " + day + "}}}]}]}";
            String rows = "edges { " + list.row() + " }";
            JsonNode answer = above(
                    world,
                    list,
                    "{ "
                            + list.above(list.list("day", "asOf: " + day, rows) + " "
                                    + list.list("past", "asOf: " + day + " history: true " + holds, rows))
                            + " }");
            assertThat(rows(answer.get("day")))
                    .as("seed %d, %s: %s", seed, day, list)
                    .isEqualTo(rows(answer.get("past")));
        }
    }

    @Test
    void groupsShareOutTheList(World world) {
        for (long seed = SEED; seed < SEED + TRIALS; seed++) {
            QueryGenerator questions = world.questions(seed);
            RandomList list = questions.list(world.graph());
            String keys = questions.keys(list);
            boolean edges = list.hasEdgeFigures();
            String figures = "aggregate { count " + String.join(" ", sums(list)) + " }"
                    + (edges ? " edgeAggregate { count }" : "");
            String groups = "groupBy(" + keys + " dates: MONTH) { " + figures + " }";
            JsonNode answer = list(world, list, list.query("", "totalCount " + figures + " " + groups));
            String of = "seed " + seed + ", by " + keys + ": " + list;
            assertThat(sum(answer, edges ? "/edgeAggregate/count" : "/aggregate/count"))
                    .as(of)
                    .isEqualTo(answer.get("totalCount").asLong());
            if (keys.contains("edge:")) {
                continue; // a node may be in more than one group
            }
            List<String> shared = new ArrayList<>(List.of("/aggregate/count"));
            list.summable().forEach(property -> shared.add("/aggregate/" + property + "/sum"));
            for (String figure : shared) {
                assertThat(sum(answer, figure))
                        .as("%s of %s", figure, of)
                        .isEqualTo(answer.at(figure).asLong());
            }
        }
    }

    private static long sum(JsonNode list, String figure) {
        long sum = 0;
        for (JsonNode group : list.get("groupBy")) {
            sum += group.at(figure).asLong();
        }
        return sum;
    }

    private static List<String> sums(RandomList list) {
        return list.summable().stream().map(property -> property + " { sum }").toList();
    }

    static List<String> walked(
            World world, RandomList list, String size, String from, String cursor, String more, int rows) {
        List<String> walked = new ArrayList<>();
        List<List<String>> pages = new ArrayList<>();
        String page = size + ": " + rows;
        for (boolean on = true; on; ) {
            JsonNode answer = list(
                    world,
                    list,
                    list.query(page, "edges { " + list.row() + " } pageInfo { " + cursor + " " + more + " }"));
            pages.add(rows(answer));
            on = answer.at("/pageInfo/" + more).asBoolean();
            page = size + ": " + rows + " " + from + ": " + answer.at("/pageInfo/" + cursor);
        }
        if (size.equals("last")) {
            Collections.reverse(pages);
        }
        pages.forEach(walked::addAll);
        return walked;
    }

    static List<String> rows(JsonNode list) {
        List<String> rows = new ArrayList<>();
        list.get("edges").forEach(row -> rows.add(row.toString()));
        return rows;
    }

    private static int count(JsonNode answer, String key) {
        return answer.get(key).get("totalCount").asInt();
    }

    static JsonNode list(World world, RandomList list, String query) {
        return above(world, list, query).get("list");
    }

    private static JsonNode above(World world, RandomList list, String query) {
        JsonNode answer = Answered.whole(world.api().execute(new GraphQlRequest(query)));
        assertThat(answer.has("errors")).as("%s%n%s", query, answer).isFalse();
        return list.parent().isEmpty() ? answer.get("data") : answer.at("/data/node");
    }
}
