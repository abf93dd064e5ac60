package org.commissioninggraph.http;

import java.util.Set;
import java.util.TreeSet;

/**
 * The origins whose pages may read answers in a browser: such as {@code https://dashboard.example}.
 *
 * @param named empty for none but our own
 * @param all whether any may
 */
public record Origins(Set<String> named, boolean all) {
    public static final Origins NONE = new Origins(Set.of(), false);

    boolean none() {
        return named.isEmpty() && !all;
    }

    /** As the directive {@code frame-ancestors} of a Content-Security-Policy has them. */
    String asAncestors() {
        return none() ? "'none'" : all ? "*" : String.join(" ", new TreeSet<>(named));
    }

    boolean allows(String origin) {
        return all || named.contains(origin);
    }
}
