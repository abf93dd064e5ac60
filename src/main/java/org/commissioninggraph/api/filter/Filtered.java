package org.commissioninggraph.api.filter;

import graphql.GraphQLError;
import graphql.language.Document;
import java.util.List;
import java.util.Map;

/**
 * An operation whose filters say only what was given.
 *
 * @param variables by name, as JSON values
 * @param errors nulls where null says nothing; with any the operation is not to be executed
 */
public record Filtered(
        Document document, Map<String, Object> variables, List<Omission> omissions, List<GraphQLError> errors) {
    /** As it was written. */
    public static Filtered unchanged(Document document, Map<String, Object> variables) {
        return new Filtered(document, variables, List.of(), List.of());
    }
}
