package org.commissioninggraph.execution;

import java.util.List;
import org.commissioninggraph.cypher.FieldError;
import org.commissioninggraph.cypher.RootReader;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a root field.
 *
 * @param value null where there is none, {@link org.commissioninggraph.cypher.DecodingContext#FAILED} where there must be one
 * @param more whether a list has more than its page
 * @param notOpen how many a search finds that are not open on its day, if none is that is; else 0
 * @param errors what is wrong below it
 */
record RootAnswer(@Nullable Object value, boolean more, long notOpen, List<FieldError> errors) {
    /** Of what has no pages and searches nothing. */
    static RootAnswer of(@Nullable Object value, List<FieldError> errors) {
        return new RootAnswer(value, false, 0, errors);
    }

    static RootAnswer of(@Nullable Object value, RootReader reading) {
        return new RootAnswer(value, reading.more(), reading.notOpen(), reading.errors());
    }
}
