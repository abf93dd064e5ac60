package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * How long Neo4j takes to plan the statement of a plan, or what stands in it for a part of the plan: nothing ends that
 * before it is done. It is about the number of letters, each about a tenth of a millisecond; what takes longer than
 * its letters tell counts as more of them.
 *
 * @param key the response key, or the argument, that asks for it
 */
public record Complexity(String key, long letters, List<Complexity> parts) {
    /** What is planned in little more than a second on a machine that does nothing else. */
    public static final long MOST = 12_000;

    static final String WHERE = "where";

    /** Of what is computed, whose statements only find the nodes in it. */
    private static final long COMPUTED = 10;

    /** So many subqueries around it make one take twice as long. */
    private static final int DEEP = 24;

    /** Of the statement that the plan of a root field becomes. */
    public static Complexity of(QueryPlan plan) {
        if (plan instanceof QueryPlan.Many many) {
            return ConnectionComplexity.of("", many.connection(), 0);
        }
        if (plan instanceof QueryPlan.Computed computed) {
            List<Complexity> parts = new ArrayList<>();
            computed.places().forEach(place -> parts.addAll(new NodeComplexity(0).selection(place.selection())));
            return of("", COMPUTED, parts);
        }
        Selection selection =
                plan instanceof QueryPlan.Found found ? found.selection() : ((QueryPlan.One) plan).selection();
        return of("", 0, new NodeComplexity(0).selection(selection));
    }

    /**
     * @param own the letters of what is in no part
     */
    static Complexity of(String key, long own, List<Complexity> parts) {
        long letters = own + parts.stream().mapToLong(Complexity::letters).sum();
        return new Complexity(key, letters, List.copyOf(parts));
    }

    static Complexity of(String key, long letters) {
        return new Complexity(key, letters, List.of());
    }

    /**
     * @param level how many subqueries are around it
     */
    static long atLevel(int level, long letters) {
        return letters + letters * level / DEEP;
    }

    /** @throws RequestException when it would take too long to plan, with the place of what makes it so */
    void check() {
        if (letters <= MOST) {
            return;
        }
        List<String> place = new ArrayList<>();
        Complexity largest = this;
        for (Complexity part = mostOf(this); part != null; part = mostOf(part)) {
            place.add(0, part.key());
            largest = part;
        }
        RequestException refused = new RequestException(ErrorCode.QUERY_TOO_COMPLEX, message(largest));
        for (String key : place) {
            refused = refused.within(key);
        }
        throw refused;
    }

    /** The part that alone is more than half of it; null where there is none. */
    private static @Nullable Complexity mostOf(Complexity whole) {
        for (Complexity part : whole.parts()) {
            if (part.letters() > whole.letters() / 2) {
                return part;
            }
        }
        return null;
    }

    private String message(Complexity largest) {
        String advice = largest.key().equals(WHERE)
                ? "compare one value with `in: [...]` rather than in an `or`, or filter by less, or by fewer hops"
                : "ask for fewer lists and related things here, or for some of them in a request of their own";
        String share = largest == this ? "" : String.format(Locale.ROOT, ", and %,d of it is here", largest.letters());
        return String.format(
                        Locale.ROOT,
                        "this is more than the database can plan quickly: its complexity is %,d where %,d is allowed",
                        letters,
                        MOST)
                + share + ": " + advice;
    }
}
