package org.commissioninggraph.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.api.GraphService.Request;
import org.jspecify.annotations.Nullable;

/** A request that was read: the operation that it asks for, or what is wrong with its document. */
public final class Operation {
    private final Request request;
    private final List<? extends GraphQLError> errors;
    private final RememberedDocuments.Known known;
    private final @Nullable OperationDefinition definition;
    private final long nanoseconds;

    private Operation(
            Request request,
            List<? extends GraphQLError> errors,
            RememberedDocuments.Known known,
            @Nullable OperationDefinition definition,
            long nanoseconds) {
        this.request = request;
        this.errors = errors;
        this.known = known;
        this.definition = definition;
        this.nanoseconds = nanoseconds;
    }

    /**
     * @param nanoseconds that it took to read
     */
    static Operation of(Request request, RememberedDocuments.Known known, long nanoseconds) {
        Document document = known.entry().getDocument();
        if (document == null) {
            return new Operation(request, known.entry().getErrors(), known, null, nanoseconds);
        }
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        OperationDefinition asked = asked(request.operationName(), all);
        List<? extends GraphQLError> errors = known.entry().getErrors();
        if (errors.isEmpty() && asked == null) {
            errors = List.of(unknown(request.operationName(), all));
        }
        return new Operation(request, errors, known, asked, nanoseconds);
    }

    private static @Nullable OperationDefinition asked(@Nullable String name, List<OperationDefinition> all) {
        if (isNone(name)) {
            return all.size() == 1 ? all.get(0) : null;
        }
        for (OperationDefinition one : all) {
            if (Objects.equals(name, one.getName())) {
                return one;
            }
        }
        return null;
    }

    private static boolean isNone(@Nullable String name) {
        return name == null || name.isEmpty();
    }

    private static GraphQLError unknown(@Nullable String name, List<OperationDefinition> all) {
        String message = isNone(name)
                ? "the document has several operations: give `operationName`"
                : "the document has no operation `" + name + "`";
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(Map.of(
                        PresentedError.CODE,
                        ErrorCode.OPERATION_UNKNOWN.name(),
                        PresentedError.HINT,
                        "it has "
                                + String.join(
                                        ", ", all.stream().map(Operation::named).toList())))
                .build();
    }

    private static String named(OperationDefinition operation) {
        return operation.getName() == null ? "one without a name" : "`" + operation.getName() + "`";
    }

    Request request() {
        return request;
    }

    /** How long it took to parse and validate, which is done once for each document. */
    long nanoseconds() {
        return nanoseconds;
    }

    /** Null where it could not be parsed. */
    @Nullable Document document() {
        return known.entry().getDocument();
    }

    /** What is wrong with the document. When there is anything, the operation cannot be executed. */
    public List<? extends GraphQLError> errors() {
        return errors;
    }

    /** What is wrong with the document, whichever of its operations is asked for. */
    List<? extends GraphQLError> documentErrors() {
        return known.entry().getErrors();
    }

    /** Those that it declares. */
    public List<VariableDefinition> variables() {
        return definition == null ? List.of() : definition.getVariableDefinitions();
    }

    /** Its name; null when it has none. */
    public @Nullable String name() {
        return definition == null ? null : definition.getName();
    }

    public boolean isMutation() {
        return is(OperationDefinition.Operation.MUTATION);
    }

    public boolean isSubscription() {
        return is(OperationDefinition.Operation.SUBSCRIPTION);
    }

    private boolean is(OperationDefinition.Operation kind) {
        return definition != null && definition.getOperation() == kind;
    }

    /** The same for all requests that have the same answer as long as the graph is the same, however they are written. */
    public String identity() {
        return known.normalised() + "\n" + Objects.requireNonNullElse(request.operationName(), "") + "\n"
                + Json.canonical(request.variables());
    }
}
