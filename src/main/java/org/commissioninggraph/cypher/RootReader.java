package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the answer of a root field from the rows of its statement, as they come. For one thread. */
public interface RootReader {
    /** A row by column. */
    void add(Map<String, @Nullable Object> row);

    /**
     * Its value, when all rows have come: null where there is none, {@link DecodingContext#FAILED} where there is none but must
     * be, and {@link #STREAMED} where it was handed over.
     */
    @Nullable Object value();

    /** Whether a row, or what is made of its values, is held until the value of all is made. */
    boolean holds(Map<String, @Nullable Object> row);

    /** Whether no other row changes anything: there is no value, whatever they are. */
    default boolean isOver() {
        return false;
    }

    /** Whether a list has more than its page. */
    default boolean more() {
        return false;
    }

    /** How many a search finds that are not open on its day, if none is that is; else 0. */
    default long notOpen() {
        return 0;
    }

    /** What is wrong with it. */
    List<FieldError> errors();

    Object STREAMED = new Object();
}
