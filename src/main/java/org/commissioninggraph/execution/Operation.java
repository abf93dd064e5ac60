package org.commissioninggraph.execution;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.document.filter.FilterReader;
import org.commissioninggraph.document.filter.FilteredOperation;
import org.commissioninggraph.document.filter.OmittedCondition;
import org.commissioninggraph.document.input.ComparedValue;
import org.commissioninggraph.document.input.DocumentInputs;
import org.commissioninggraph.document.input.VariableValues;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.PresentedError;
import org.jspecify.annotations.Nullable;

/** A request that was read: the operation that it asks for, or what is wrong with its document or variables. */
public final class Operation {
    /** Of variables as JSON: an empty list is three letters, and 50 bytes. */
    private static final int BYTES_OF_A_LETTER = 20;

    private final GraphQlRequest request;
    private final List<? extends GraphQLError> operationErrors;
    private final List<? extends GraphQLError> variableErrors;
    private final DocumentCache.Known known;
    private final @Nullable OperationDefinition definition;
    private final @Nullable FilteredOperation filtered;
    private final long nanoseconds;
    private final boolean saved;

    private Operation(
            GraphQlRequest request,
            List<? extends GraphQLError> operationErrors,
            List<? extends GraphQLError> variableErrors,
            DocumentCache.Known known,
            @Nullable OperationDefinition definition,
            @Nullable FilteredOperation filtered,
            long nanoseconds,
            boolean saved) {
        this.request = request;
        this.operationErrors = operationErrors;
        this.variableErrors = variableErrors;
        this.known = known;
        this.definition = definition;
        this.filtered = filtered;
        this.nanoseconds = nanoseconds;
        this.saved = saved;
    }

    /**
     * @param begun when it was begun to be read, by {@link System#nanoTime}
     */
    static Operation of(GraphQlRequest request, DocumentCache.Known known, GraphQLSchema schema, long begun) {
        Document document = known.entry().getDocument();
        DocumentInputs inputs = known.inputs();
        List<? extends GraphQLError> errors = known.entry().getErrors();
        if (document == null || inputs == null) {
            return new Operation(request, errors, List.of(), known, null, null, System.nanoTime() - begun, false);
        }
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        OperationDefinition asked = asked(request.operationName(), all);
        if (errors.isEmpty() && asked == null) {
            errors = List.of(unknown(request.operationName(), all));
        }
        List<? extends GraphQLError> ofVariables = List.of();
        FilteredOperation filtered = null;
        if (errors.isEmpty() && asked != null) {
            ofVariables = VariableValues.errors(schema, asked, inputs, request.variables());
            filtered = known.openFilters()
                            && (ofVariables.isEmpty() || request.variables().isEmpty())
                    ? FilterReader.read(schema, document, asked, request.variables())
                    : null;
        }
        return new Operation(request, errors, ofVariables, known, asked, filtered, System.nanoTime() - begun, false);
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

    /** The same as that of a saved report: codes in its variables are from an address, where capitals do not count. */
    public Operation asSaved() {
        return new Operation(request, operationErrors, variableErrors, known, definition, filtered, nanoseconds, true);
    }

    public boolean isSaved() {
        return saved;
    }

    GraphQlRequest request() {
        return request;
    }

    /**
     * What is to be executed: its filters say only what was given. Messages are in English, whatever the language of the
     * machine.
     */
    ExecutionInput input() {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(request.query())
                .variables(variableValues())
                .operationName(request.operationName())
                .locale(Locale.ENGLISH);
        return DocumentCache.known(input, entry()).build();
    }

    private PreparsedDocumentEntry entry() {
        return filtered == null ? known.entry() : new PreparsedDocumentEntry(filtered.document());
    }

    /** By name, as JSON values, without what says nothing in filters. */
    Map<String, Object> variableValues() {
        return filtered == null ? request.variables() : filtered.variables();
    }

    /** What its filters leave out. */
    List<OmittedCondition> omissions() {
        return filtered == null ? List.of() : filtered.omissions();
    }

    /** How long it took to read: documents are parsed and validated once. */
    long nanoseconds() {
        return nanoseconds;
    }

    /** What is to be executed, or what is wrong; null where it could not be parsed. */
    @Nullable Document document() {
        return entry().getDocument();
    }

    /** What is wrong with the document or the variables. When there is anything, the operation cannot be executed. */
    public List<? extends GraphQLError> errors() {
        if (!operationErrors.isEmpty() || variableErrors.isEmpty()) {
            return operationErrors();
        }
        return variableErrors;
    }

    /** What is wrong whatever the variables are. */
    List<? extends GraphQLError> operationErrors() {
        return filtered == null || !operationErrors.isEmpty() ? operationErrors : filtered.errors();
    }

    /** What is wrong with the document, whichever of its operations is asked for. */
    public List<? extends GraphQLError> documentErrors() {
        return known.entry().getErrors();
    }

    /** Whether its answer is true of this one time only, since it tells what it has cost, or by which release. */
    public boolean isOfOneTime() {
        return !request.extensions().isEmpty();
    }

    /** What is kept of it as long as it goes on: so many bytes at most. */
    public long bytes() {
        return known.bytes()
                + (long) BYTES_OF_A_LETTER
                        * JsonText.canonical(request.variables()).length();
    }

    /** Of all operations in its document; null is that of one without a name. */
    List<@Nullable String> operationNames() {
        List<@Nullable String> names = new ArrayList<>();
        Document document = known.entry().getDocument();
        if (document != null) {
            document.getDefinitionsOfType(OperationDefinition.class).forEach(each -> names.add(each.getName()));
        }
        return names;
    }

    /** Those that it declares. */
    public List<VariableDefinition> variables() {
        return definition == null ? List.of() : definition.getVariableDefinitions();
    }

    /** What its variables are compared with, for being the same. */
    Map<String, Set<ComparedValue>> compared() {
        DocumentInputs inputs = known.inputs();
        return inputs == null ? Map.of() : inputs.compared();
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
                + JsonText.canonical(request.variables());
    }
}
