package org.commissioninggraph.document;

import graphql.GraphqlErrorException;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document as if its fragments stood wherever they are spread. Each is read once, used or not: some that no
 * operation spreads keep graphql-java busy all the same.
 */
final class FragmentSizes {
    /**
     * @param selections in it: fields, fragments, and what is in them
     * @param chain how many fragments are spread in one another
     */
    private record Size(int selections, int chain) {
        private static final Size NONE = new Size(0, 0);

        Size with(Size other) {
            return new Size(selections + other.selections, Math.max(chain, other.chain));
        }
    }

    private final int maxDepth;
    private final int maxSelections;
    private final Map<String, FragmentDefinition> definitions = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private int levels;

    private FragmentSizes(int maxDepth, int maxSelections) {
        this.maxDepth = maxDepth;
        this.maxSelections = maxSelections;
    }

    /**
     * @param maxDepth how many fields may be nested, and how many fragments spread in one another
     * @param maxSelections how many selections its operations may have together
     * @throws GraphqlErrorException when there is more, or when a fragment spreads itself or has another's name
     */
    static FragmentSizes of(Document document, int maxDepth, int maxSelections) {
        FragmentSizes sizes = new FragmentSizes(maxDepth, maxSelections);
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            if (sizes.definitions.put(fragment.getName(), fragment) != null) {
                throw DocumentRefusal.of(
                        ErrorCode.VALIDATION_FAILED,
                        "there is another fragment `" + fragment.getName() + "`: call this one otherwise",
                        fragment.getSourceLocation());
            }
        }
        Size total = Size.NONE;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            RepetitionLimits.directives(operation);
            total = sizes.sum(total, sizes.of(operation.getSelectionSet()), operation);
        }
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            RepetitionLimits.directives(fragment);
            boolean used = sizes.sizes.containsKey(fragment.getName());
            Size size = used ? Size.NONE : sizes.of(fragment, fragment);
            total = sizes.sum(total, size, fragment);
        }
        return sizes;
    }

    /** Null where the document has no fragment of that name. */
    @Nullable FragmentDefinition definition(FragmentSpread spread) {
        return definitions.get(spread.getName());
    }

    private Size of(@Nullable SelectionSet set) {
        Size size = Size.NONE;
        if (set != null) {
            levels++;
            RepetitionLimits.check(set);
            for (Selection<?> selection : set.getSelections()) {
                size = sum(size, new Size(1, 0), selection);
                level(selection);
                size = sum(size, below(selection), selection);
            }
            levels--;
        }
        return size;
    }

    private Size below(Selection<?> selection) {
        if (selection instanceof FragmentSpread spread) {
            FragmentDefinition fragment = definition(spread);
            return fragment == null ? Size.NONE : of(fragment, spread);
        }
        return of(
                selection instanceof Field field
                        ? field.getSelectionSet()
                        : ((InlineFragment) selection).getSelectionSet());
    }

    private Size of(FragmentDefinition fragment, Node<?> place) {
        String name = fragment.getName();
        Size known = sizes.get(name);
        if (known == null) {
            if (!open.add(name)) {
                throw circle(name, place);
            }
            chain(open.size(), place);
            Size inner = of(fragment.getSelectionSet());
            open.remove(name);
            known = new Size(inner.selections, inner.chain + 1);
            sizes.put(name, known);
        }
        chain(known.chain, place);
        return known;
    }

    /** Whoever nests more goes beyond the depth either by fields or by fragments. */
    private void level(Node<?> place) {
        if (levels > 2 * maxDepth) {
            throw tooDeep(
                    "this is nested in more than " + 2 * maxDepth + " fields and fragments: ask for less at once",
                    place);
        }
    }

    private void chain(int length, Node<?> place) {
        if (length > maxDepth) {
            throw tooDeep(
                    "more than " + maxDepth + " fragments are spread in one another: write fewer, which hold more each",
                    place);
        }
    }

    private static GraphqlErrorException tooDeep(String message, Node<?> place) {
        return DocumentRefusal.of(ErrorCode.QUERY_TOO_DEEP, message, place.getSourceLocation());
    }

    private Size sum(Size one, Size other, Node<?> place) {
        Size sum = one.with(other);
        if (sum.selections > maxSelections) {
            throw DocumentRefusal.of(
                    ErrorCode.VALIDATION_FAILED,
                    "the document has more than " + maxSelections
                            + " fields and fragments, with those in fragments counted"
                            + " wherever they are spread: ask for less at once",
                    place.getSourceLocation());
        }
        return sum;
    }

    private GraphqlErrorException circle(String name, Node<?> place) {
        List<String> circle = new ArrayList<>(open);
        circle = circle.subList(circle.indexOf(name), circle.size());
        String way = circle.size() == 1
                ? ""
                : ", by way of " + (circle.size() == 2 ? "`" + circle.get(1) + "`" : circle.size() - 1 + " others");
        return DocumentRefusal.of(
                ErrorCode.VALIDATION_FAILED,
                "the fragment `" + name + "` spreads itself" + way
                        + ", which has no end: write as many levels as are wanted",
                place.getSourceLocation());
    }
}
