package org.commissioninggraph.differential;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each fragment where it is spread: graphql-java's traverser visits one that is spread twice in the first of its places only. */
final class Inlined {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private Inlined() {}

    static Document of(Document document) {
        Inlined inlined = new Inlined();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> inlined.fragments.put(fragment.getName(), fragment));
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return Document.newDocument()
                .definition(operation.transform(copy -> copy.selectionSet(inlined.of(operation.getSelectionSet()))))
                .build();
    }

    private @Nullable SelectionSet of(@Nullable SelectionSet selections) {
        if (selections == null) {
            return null;
        }
        List<Selection> copies = new ArrayList<>();
        for (Selection<?> each : selections.getSelections()) {
            copies.add(of(each));
        }
        return new SelectionSet(copies);
    }

    private Selection<?> of(Selection<?> selection) {
        if (selection instanceof Field field) {
            return field.transform(copy -> copy.selectionSet(of(field.getSelectionSet())));
        }
        if (selection instanceof InlineFragment inline) {
            return inline.transform(copy -> copy.selectionSet(of(inline.getSelectionSet())));
        }
        FragmentSpread spread = (FragmentSpread) selection;
        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
        return InlineFragment.newInlineFragment()
                .typeCondition(fragment.getTypeCondition())
                .directives(spread.getDirectives())
                .selectionSet(of(fragment.getSelectionSet()))
                .build();
    }
}
