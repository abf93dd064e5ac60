package org.commissioninggraph.document.filter;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.VariableReference;
import java.util.Set;

/** Tells documents whose filters may say something else than what is written from those that need not be read. */
public final class NullableFilters {
    static final Set<String> FILTERS = Set.of("where", "having");
    static final String SEARCH = "search";

    private NullableFilters() {}

    /** Whether some filter of a document has a variable or a null in it. */
    public static boolean in(Document document) {
        return inNode(document);
    }

    private static boolean inNode(Node<?> node) {
        if (node instanceof Argument argument && isFilter(argument)) {
            return isOpen(argument.getValue());
        }
        return node.getChildren().stream().anyMatch(NullableFilters::inNode);
    }

    private static boolean isFilter(Argument argument) {
        return FILTERS.contains(argument.getName()) || argument.getName().equals(SEARCH);
    }

    private static boolean isOpen(Node<?> value) {
        return value instanceof VariableReference
                || value instanceof NullValue
                || value.getChildren().stream().anyMatch(NullableFilters::isOpen);
    }
}
