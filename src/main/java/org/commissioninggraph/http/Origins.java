package org.commissioninggraph.http;

import java.util.Set;

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

    boolean allows(String origin) {
        return all || named.contains(origin);
    }
}
