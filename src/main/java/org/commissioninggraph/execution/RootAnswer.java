package org.commissioninggraph.execution;

import java.util.List;
import org.commissioninggraph.cypher.FieldError;
import org.commissioninggraph.cypher.RootReader;
import org.commissioninggraph.execution.networks.CutList;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a root field.
 *
 * @param value null where there is none, {@link org.commissioninggraph.cypher.DecodingContext#FAILED} where there must be one
 * @param more whether a list has more than its page
 * @param cut the lists below it that are shown in part
 * @param notOpen how many a search finds that are not open on its day, if none is that is; else 0
 * @param errors what is wrong below it
 */
record RootAnswer(@Nullable Object value, boolean more, List<CutList> cut, long notOpen, List<FieldError> errors) {
    /** Of what is not there yet. */
    static RootAnswer of(@Nullable Object value) {
        return computed(value, List.of(), List.of());
    }

    /** Of what has no pages of its own and searches nothing. */
    static RootAnswer computed(@Nullable Object value, List<CutList> cut, List<FieldError> errors) {
        return new RootAnswer(value, false, cut, 0, errors);
    }

    static RootAnswer of(@Nullable Object value, RootReader reading) {
        return new RootAnswer(value, reading.more(), List.of(), reading.notOpen(), reading.errors());
    }
}
