package org.commissioninggraph.cypher;

import org.jspecify.annotations.Nullable;

/** Takes a list at the root of an answer while it is read. */
public interface ListSink {
    /**
     * @param before the fields that stand before it in the answer
     * @param key its own response key
     */
    void begin(ObjectValue before, String key);

    void item(@Nullable Object item);

    /**
     * @param after the fields that stand behind it in the answer
     */
    void end(ObjectValue after);
}
