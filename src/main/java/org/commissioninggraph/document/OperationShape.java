package org.commissioninggraph.document;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Looks at an operation with its fragments spread, which is of a bounded size by now: how deep, and how wide at the root. */
final class OperationShape {
    private final FragmentSizes fragments;
    private final DocumentLimits limits;
    private final Set<String> rootKeys = new HashSet<>();

    OperationShape(FragmentSizes fragments, DocumentLimits limits) {
        this.fragments = fragments;
        this.limits = limits;
    }

    void check(OperationDefinition operation) {
        check(operation.getSelectionSet(), 0, 0);
    }

    /**
     * @param fields how many are around it
     * @param nested how many fragments are
     */
    private void check(@Nullable SelectionSet set, int fields, int nested) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                root(field, fields);
                check(field.getSelectionSet(), deeper(fields, "fields", field), nested);
            } else {
                check(inFragment(selection), fields, deeper(nested, "fragments", selection));
            }
        }
    }

    private @Nullable SelectionSet inFragment(Selection<?> selection) {
        if (selection instanceof FragmentSpread spread) {
            FragmentDefinition fragment = fragments.definition(spread);
            return fragment == null ? null : fragment.getSelectionSet();
        }
        return ((InlineFragment) selection).getSelectionSet();
    }

    private int deeper(int levels, String what, Selection<?> place) {
        if (levels == limits.maxDepth()) {
            throw DocumentRefusal.of(
                    ErrorCode.QUERY_TOO_DEEP,
                    what + " are nested more than the " + limits.maxDepth()
                            + " levels of MAX_DEPTH here: ask for less at once",
                    place.getSourceLocation());
        }
        return levels + 1;
    }

    private void root(Field field, int fields) {
        if (fields == 0 && rootKeys.add(field.getResultKey()) && rootKeys.size() > limits.maxRootFields()) {
            throw DocumentRefusal.of(
                    ErrorCode.QUERY_TOO_COMPLEX,
                    "more than the " + limits.maxRootFields()
                            + " fields of MAX_ROOT_FIELDS are asked for at the root: ask for some in a request of their"
                            + " own, or for several things of one kind in a list, by `where`",
                    field.getSourceLocation());
        }
    }
}
