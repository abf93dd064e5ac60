package org.commissioninggraph.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.api.GraphService.Request;
import org.jspecify.annotations.Nullable;

/** A request that was read: the operation that it asks for, or what is wrong with its document. */
public final class Operation {
    private final Request request;
    private final List<? extends GraphQLError> errors;
    private final @Nullable OperationDefinition definition;

    private Operation(Request request, List<? extends GraphQLError> errors, @Nullable OperationDefinition definition) {
        this.request = request;
        this.errors = errors;
        this.definition = definition;
    }

    static Operation of(Request request, PreparsedDocumentEntry entry) {
        Document document = entry.getDocument();
        if (document == null || entry.hasErrors()) {
            return new Operation(request, entry.getErrors(), null);
        }
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        String name = request.operationName();
        if (name == null || name.isEmpty()) {
            return all.size() == 1
                    ? new Operation(request, List.of(), all.get(0))
                    : unknown(request, "the document has several operations: give `operationName`", all);
        }
        for (OperationDefinition one : all) {
            if (name.equals(one.getName())) {
                return new Operation(request, List.of(), one);
            }
        }
        return unknown(request, "the document has no operation `" + name + "`", all);
    }

    private static Operation unknown(Request request, String message, List<OperationDefinition> all) {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(Map.of(
                        PresentedError.CODE,
                        ErrorCode.OPERATION_UNKNOWN.name(),
                        PresentedError.HINT,
                        "it has "
                                + String.join(
                                        ", ", all.stream().map(Operation::named).toList())))
                .build();
        return new Operation(request, List.of(error), null);
    }

    private static String named(OperationDefinition operation) {
        return operation.getName() == null ? "one without a name" : "`" + operation.getName() + "`";
    }

    Request request() {
        return request;
    }

    /** What is wrong with the document. When there is anything, the operation cannot be executed. */
    List<? extends GraphQLError> errors() {
        return errors;
    }

    /** Whether it is a mutation or a subscription, which GET must not execute. */
    public boolean isNoQuery() {
        return definition != null && definition.getOperation() != OperationDefinition.Operation.QUERY;
    }
}
