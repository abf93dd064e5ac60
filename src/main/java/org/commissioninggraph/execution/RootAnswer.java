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
 * @param errors what is wrong below it
 */
record RootAnswer(@Nullable Object value, boolean more, List<FieldError> errors) {
    static RootAnswer of(@Nullable Object value, RootReader reading) {
        return new RootAnswer(value, reading.more(), reading.errors());
    }
}
