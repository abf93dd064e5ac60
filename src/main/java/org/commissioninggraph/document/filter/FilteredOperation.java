package org.commissioninggraph.document.filter;

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
public record FilteredOperation(
        Document document,
        Map<String, Object> variables,
        List<OmittedCondition> omissions,
        List<GraphQLError> errors) {}
