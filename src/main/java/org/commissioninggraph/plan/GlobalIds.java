package org.commissioninggraph.plan;

import org.jspecify.annotations.Nullable;

/** Relay ids: the type's name, a colon, the node's key. */
public final class GlobalIds {
    private GlobalIds() {}

    /** What an id of this type begins with. */
    public static String prefix(String type) {
        return type + ":";
    }

    /**
     * @return type and key, or null when it is no id
     */
    static String @Nullable [] parse(String id) {
        int colon = id.indexOf(':');
        return colon < 1 ? null : new String[] {id.substring(0, colon), id.substring(colon + 1)};
    }
}
