package org.commissioninggraph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries, each short, that would read millions of rows and more: what people send to bring a server down. */
final class ExpensiveQueries {
    private static final String YEARS = "from: \"2013-04-01\", until: \"2019-04-01\"";
    private static final String TWENTY_WORDS =
            "surgery medical centre practice health clinic house road street park hill"
                    + " green west east north south church lane court group";

    private ExpensiveQueries() {}

    /** By what is tried. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        lists(all);
        filters(all);
        figures(all);
        searches(all);
        histories(all);
        types(all);
        return all;
    }

    private static void lists(Map<String, String> all) {
        all.put("there and back again", "{ ccgs { nodes { " + back(3, "totalCount nodes { name }") + " } } }");
        all.put(
                "eight long lists",
                aliases(
                        8,
                        "practices(first: 10000) { nodes { ccg { practices { nodes { code name"
                                + " address postcode } } } } }"));
        all.put("1,200 lists", aliases(1_200, "practices { aggregate { count } }"));
        all.put(
                "short pages within short pages",
                "{ practices(first: 100) { nodes { ccg { practices(first: 100) { nodes {"
                        + " ccg { practices(first: 100) { nodes { ccg { practices { totalCount } } } } } } } } } } }");
        all.put(
                "last, not first",
                "{ practices(last: 10000) { nodes { ccg { practices(last: 100) { nodes { ccg {"
                        + " practices(last: 1) { nodes { code } } } } } } } } }");
        all.put(
                "edges, not nodes",
                "{ ccgs { edges { node { practices { edges { node { ccgConnection { edges { node {"
                        + " practices { edges { since node { ccg { practices { totalCount } } } } } } } } } } } } } } }");
        all.put(
                "back to where it came from",
                "{ ccg(code: \"15E\", asOf: \"2019-04-01\") { practices { nodes { "
                        + "ccgConnection(where: {code: {eq: \"15E\"}}) { nodes { practices { nodes { ".repeat(4)
                        + "name" + " } } } }".repeat(4) + " } } } }");
        all.put(
                "from one thing that has everything",
                "{ nationalBody(code: \"X24\") { accountableCcgs { nodes {"
                        + " accountableTo { accountableCcgs { nodes { accountableTo { accountableCcgs { nodes { name } } } } } } } } } }");
        all.put(
                "many to many",
                "{ ccgs { nodes { providers { nodes { commissioners { nodes { providers { nodes {"
                        + " commissioners { nodes { providers { totalCount } } } } } } } } } } } }");
        all.put(
                "waiting lists",
                "{ ccgs(asOf: \"2015-03-31\") { nodes { waitingLists { nodes { ccgs { nodes {"
                        + " waitingLists { nodes { ccgs { totalCount } } } } } } } } } }");
        all.put(
                "shortcuts",
                "{ regionalTeams { nodes { practices { nodes { regionalTeam { practices { totalCount } } } } } } }");
        all.put(
                "fragments that double",
                "query { practice(code: \"P84676\") { ...f1 } } "
                        + IntStream.rangeClosed(1, 5)
                                .mapToObj(level ->
                                        "fragment f%d on Practice { a: ccg { practices { nodes { ...f%d } } } b: ccg { practices {"
                                                        .formatted(level, level + 1)
                                                + " nodes { ...f%d } } } } ".formatted(level + 1))
                                .collect(Collectors.joining())
                        + "fragment f6 on Practice { name }");
    }

    private static void filters(Map<String, String> all) {
        String some = "{ccg: {practices: {some: {ccg: {practices: {some: %s}}}}}}";
        all.put("some within some", practices(some.formatted("{name: {eq: \"nothing\"}}")));
        all.put(
                "some, however much it seems to compare",
                practices(some.formatted(
                        "{name: {ne: \"a\"}, listSize: {gte: 0}, code: {ne: \"b\"}, ccg: {name: {eq: \"nothing\"}}}")));
        all.put(
                "none and all",
                practices(
                        "{ccg: {practices: {none: {ccg: {practices: {all: {ccg: {practices: {none: {name: {eq: \"x\"}}}}}}}}}}}"));
        all.put("count", practices("{ccg: {practices: {some: {ccg: {practices: {count: {gte: 100000}}}}}}}"));
        all.put("not", practices("{not: {not: {ccg: {practices: {all: {ccg: {practices: {some: {}}}}}}}}}"));
        all.put(
                "ten ways by or",
                practices("{or: ["
                        + each(10, index -> "{ccg: {practices: {all: {name: {contains: \"%d\"}}}}} ".formatted(index))
                        + "]}"));
        all.put(
                "near",
                aliases(
                        300,
                        "practices(where: {location: {near: {latitude: 53, longitude: -2, km: 900}}}) {"
                                + " totalCount }"));
        all.put(
                "near within some",
                practices(some.formatted("{location: {near: {latitude: 53, longitude: -2, km: 0.001}}}")));
        all.put(
                "a filter below each",
                "{ practices(first: 10000) { nodes { ccg { practices(where: {ccg: {practices: {some:"
                        + " {name: {eq: \"x\"}}}}}) { totalCount } } } } }");
    }

    private static void figures(Map<String, String> all) {
        String groups = "groupBy(keys: [{ccg: {areaTeam: {regionalTeam: {name: ASC}}}}]) { keys aggregate { count } }";
        all.put("a hundred groupings of lists", aliases(100, "practices { " + groups + " }"));
        all.put(
                "a hundred groupings of one list",
                "{ practices { "
                        + each(
                                100,
                                index -> "g" + index
                                        + ": groupBy(keys: [{ccg: {areaTeam: {regionalTeam: {name: ASC}}}}],"
                                        + " first: " + (index + 1) + ") { keys aggregate { count } }")
                        + " } }");
        all.put(
                "groupings below each",
                "{ practices(first: 10000) { nodes { ccg { practices { " + groups + " } } } } }");
        all.put(
                "figures of three hundred lists",
                "{ "
                        + each(
                                300,
                                index -> "f" + index + ": practices(where: {listSize: {gt: " + index
                                        + "}}) { aggregate { listSize { median stdDev } } } ")
                        + "}");
        all.put(
                "figures below each",
                "{ practices(first: 10000) { nodes { ccg { practices { "
                        + each(6, index -> "f" + index + ": aggregate { listSize { sum } } ") + "} } } } }");
        all.put(
                "orders by a count",
                aliases(
                        300,
                        "ccgs(orderBy: [{practicesCount: DESC}, {providersCount: ASC}], first: 1)"
                                + " { nodes { code } }"));
        all.put(
                "orders by hops",
                aliases(
                        60,
                        "practices(orderBy: [{ccg: {name: ASC}}, {regionalTeam: {name: ASC}}],"
                                + " first: 1) { nodes { code } }"));
    }

    private static void searches(Map<String, String> all) {
        all.put(
                "a search for each",
                "{ practices(first: 10000) { nodes { ccg { practices(search: \"surgery\") {" + " totalCount } } } } }");
        all.put(
                "twenty words for each",
                "{ ccgs { nodes { practices(search: \"" + TWENTY_WORDS + "\") { totalCount } } } }");
        all.put(
                "searches within a search",
                "{ search(text: \"surgery\", first: 10000) { nodes { ... on Practice { ccg {"
                        + " practices(search: \"surgery\") { totalCount } } } } } }");
        all.put("five hundred searches", aliases(500, "search(text: \"s\", first: 1) { nodes { code } }"));
    }

    private static void histories(Map<String, String> all) {
        all.put(
                "changes",
                aliases(30, "changes(" + YEARS + ") { groupBy(keys: [{kind: ASC}]) { keys aggregate { count } } }"));
        all.put(
                "changes of each",
                "{ practices(first: 10000) { nodes { ccg { changes(" + YEARS + ") { totalCount } } } } }");
        all.put(
                "what changes lead to",
                "{ changes(" + YEARS + ", first: 10000) { nodes { organisation { ... on Practice {"
                        + " ccg { practices { nodes { ccg { practices { totalCount } } } } } } } } } }");
        all.put(
                "lineage of lineage",
                "{ ccgs { nodes { lineage { nodes { ... on CCG { practices { nodes { ccg { lineage {"
                        + " nodes { ... on CCG { practices { nodes { ccg { practices { totalCount } } } } } } } } } } } } } } } }");
        all.put(
                "what each has become",
                "{ practices(first: 10000) { nodes { primaryCareTrust(asOf: \"2012-04-01\") {"
                        + " currentEquivalent(asOf: \"2017-04-01\") { nodes { ... on CCG { practices { nodes { ccg { name } } } } } } } } } }");
        all.put(
                "history",
                "{ ccgs(history: true) { nodes { practices(history: true) { nodes { ccgConnection(history: true) {"
                        + " nodes { practices(history: true) { nodes { ccg { practices { totalCount } } } } } } } } } } }");
        all.put(
                "during",
                "{ practices(first: 10000) { nodes { ccg { practices(during: {" + YEARS + "}) { nodes {"
                        + " ccgConnection(during: {" + YEARS + "}) { nodes { practices { totalCount } } } } } } } } }");
    }

    private static void types(Map<String, String> all) {
        all.put(
                "a union there and back",
                "{ partnerships { nodes { partners { nodes { ... on CCG { practices { nodes { ccg {"
                        + " partnership { partners { nodes { ... on CCG { practices { totalCount } } } } } } } } } } } } } }");
        all.put(
                "an interface, by a fragment",
                "{ organisations(first: 10000) { nodes { ... on Practice { ccg { practices {"
                        + " nodes { ccg { practices { totalCount } } } } } } } } }");
        all.put(
                "everything by its id",
                "{ node(id: \"NationalBody:X24\") { ... on NationalBody { accountableCcgs { nodes { "
                        + back(2, "nodes { name }") + " } } } } }");
    }

    private static String practices(String where) {
        return "{ practices(where: " + where + ") { totalCount } }";
    }

    /** The practices of a CCG, their CCG, and so on. */
    private static String back(int times, String practices) {
        return times == 0
                ? "practices { " + practices + " }"
                : "practices { nodes { ccg { " + back(times - 1, practices) + " } } }";
    }

    private static String aliases(int number, String field) {
        return "{ " + each(number, index -> "a" + index + ": " + field + " ") + "}";
    }

    private static String each(int number, IntFunction<String> text) {
        return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining());
    }
}
