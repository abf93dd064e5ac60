package org.commissioninggraph.plan;

import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Grouping.GroupOutput;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code __typename}, of whatever object.
 *
 * @param type null where only the node that is found can tell
 */
public record TypeName(ResponseField field, @Nullable String type)
        implements Output, Part, EdgeOutput, AggregationOutput, GroupOutput {

    /** Of an object whose type is known. */
    static TypeName of(CollectedField field) {
        return new TypeName(ResponseField.of(field), field.types().iterator().next());
    }
}
