package org.commissioninggraph.attack;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document that costs more than it looks.
 *
 * @param codes by which it may be refused; empty where it may be answered
 */
record Attack(String name, String document, Set<String> codes) {
    private static final Set<String> TOO_MUCH = Set.of("QUERY_TOO_COMPLEX", "QUERY_TOO_EXPENSIVE");

    /** May be answered, or not be for want of time or room, but for no other reason. */
    private static final Set<String> ANSWERED_OR_NO_ROOM =
            Set.of("", "QUERY_TOO_LARGE", "QUERY_TIMEOUT", "SERVER_BUSY", "QUERY_TOO_EXPENSIVE", AttackedServer.BROKEN);

    @Override
    public String toString() {
        return name;
    }

    private static Attack refused(String name, String document) {
        return new Attack(name, document, TOO_MUCH);
    }

    /** Those that are refused before anything is run. */
    static Stream<Attack> refused() {
        return Stream.of(
                refused(
                        "117 letters that go to and fro",
                        "{ccgs{nodes{practices{nodes{ccg{practices{nodes{ccg{practices{nodes{ccg{practices{totalCount"
                                + " nodes{name}}}}}}}}}}}}}}"),
                refused(
                        "eight aliases of ten thousand practices and their neighbours",
                        aliases(8, "practices(first:10000){nodes{ccg{practices{nodes{code name address postcode}}}}}")),
                refused(
                        "aliases of a heavy list",
                        aliases(1_200, "practices(first:10000,orderBy:[{ccg:{name:ASC}}]){nodes{name}}")),
                refused("aliases of one field", aliases(1_000, "ccg(code:\"00Q\"){name}")),
                refused("some in some in some", someInSome(20)),
                new Attack("fragments that double", fragments(12), Set.of("VALIDATION_FAILED")),
                refused("all in all", quantified("all", 12)),
                refused("counts of counts", quantified("none", 14)),
                refused(
                        "changes of everything, many times",
                        aliases(
                                40,
                                "changes(from:\"2006-10-01\",until:\"2019-10-31\"){groupBy(keys:[{kind:ASC}]){keys}}")),
                refused(
                        "a search for each practice",
                        "{practices(first:10000){nodes{ccg{practices(search:\"surgery\"){totalCount}}}}}"));
    }

    /** Those that are large, and may be answered as long as there is room. */
    static Stream<Attack> large() {
        return Stream.of(
                new Attack(
                        "all practices with their neighbours",
                        "{practices(first:10000){nodes{code name ccg{code name areaTeam{name regionalTeam{name}}}}}}",
                        ANSWERED_OR_NO_ROOM),
                new Attack(
                        "all practices of all CCGs, twice",
                        "{a:ccgs(first:300){nodes{name practices{nodes{code name address postcode}}}}"
                                + "b:ccgs(first:300){nodes{name practices{nodes{name ccg{name}}}}}}",
                        ANSWERED_OR_NO_ROOM),
                new Attack(
                        "the practices beside each practice of a CCG",
                        "{ccg(code:\"00Q\"){practices{nodes{ccg{practices{nodes{name ccg{practices{nodes{name}}}}}}}}}}",
                        ANSWERED_OR_NO_ROOM),
                new Attack(
                        "groups of everything, many times",
                        aliases(40, "organisations(history:true){groupBy(keys:[{name:ASC}]){keys}}"),
                        ANSWERED_OR_NO_ROOM),
                new Attack(
                        "the history of everything",
                        "{ccgs(first:10000,history:true){nodes{practices(history:true){nodes{ccgConnection(history:true){nodes"
                                + "{practices(history:true){nodes{name}}}}}}}}}",
                        ANSWERED_OR_NO_ROOM));
    }

    static String aliases(int count, String field) {
        return IntStream.range(0, count)
                .mapToObj(number -> "a" + number + ":" + field)
                .collect(Collectors.joining(" ", "{", "}"));
    }

    static String someInSome(int depth) {
        return "{practices(where:" + "{ccg:{practices:{some:".repeat(depth) + "{}" + "}}}".repeat(depth)
                + "){totalCount}}";
    }

    private static String quantified(String quantifier, int depth) {
        return "{practices(where:" + ("{ccg:{practices:{" + quantifier + ":").repeat(depth) + "{listSize:{gt:1}}"
                + "}}}".repeat(depth) + "){totalCount}}";
    }

    static String fragments(int count) {
        StringBuilder document = new StringBuilder("{x:ccg(code:\"00Q\"){...f0}}");
        for (int number = 0; number < count; number++) {
            String next = number == count - 1 ? "name" : "...f" + (number + 1);
            document.append(" fragment f%d on CCG{a:areaTeam{ccgs{nodes{%s}}} b:areaTeam{ccgs{nodes{%s}}}}"
                    .formatted(number, next, next));
        }
        return document.toString();
    }
}
