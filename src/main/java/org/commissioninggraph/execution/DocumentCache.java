package org.commissioninggraph.execution;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorException;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Node;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.commissioninggraph.document.DocumentLimits;
import org.commissioninggraph.document.DocumentText;
import org.commissioninggraph.document.DocumentValidator;
import org.commissioninggraph.document.SyntaxProblem;
import org.commissioninggraph.document.filter.NullableFilters;
import org.commissioninggraph.document.input.DocumentInputs;
import org.commissioninggraph.memory.ByteCache;
import org.jspecify.annotations.Nullable;

/** Documents are parsed and validated once. Those with errors are not remembered: they would push out good ones. */
final class DocumentCache implements PreparsedDocumentProvider {
    /** As measured: a node of the document with its place, and what is known of the values in it. */
    private static final int NODE_BYTES = 160;

    private final GraphQLSchema schema;
    private final DocumentLimits limits;
    private final DocumentValidator validator;
    private final ByteCache<String, Known> documents;

    DocumentCache(
            GraphQLSchema schema,
            DocumentLimits limits,
            DocumentValidator validator,
            ByteCache<String, Known> documents) {
        this.schema = schema;
        this.limits = limits;
        this.validator = validator;
        this.documents = documents;
    }

    /**
     * @param normalised the document without all that does not count: the same for two that mean the same
     * @param inputs null where it could not be parsed, or is too large to be validated
     * @param openFilters whether what its filters say depends on which variables are given
     * @param bytes of all this in memory, about
     */
    record Known(
            PreparsedDocumentEntry entry,
            String normalised,
            @Nullable DocumentInputs inputs,
            boolean openFilters,
            long bytes) {}

    /** Hands over the document of an operation with its input: what is executed may say less than what was written. */
    static ExecutionInput.Builder known(ExecutionInput.Builder input, PreparsedDocumentEntry entry) {
        return input.graphQLContext(Map.of(PreparsedDocumentEntry.class, entry));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry entry = input.getGraphQLContext().get(PreparsedDocumentEntry.class);
        return CompletableFuture.completedFuture(Objects.requireNonNull(entry, "an input of no operation"));
    }

    Known of(String query) {
        Known known = documents.get(query);
        if (known != null) {
            return known;
        }
        Known fresh = checked(query);
        if (!fresh.entry().hasErrors()) {
            documents.put(query, fresh, fresh.bytes());
        }
        return fresh;
    }

    private static long bytes(String query, String normalised, Document document) {
        return 2L * (query.length() + normalised.length()) + NODE_BYTES * nodes(document);
    }

    private static long nodes(Node<?> node) {
        long nodes = 1;
        for (Node<?> child : node.getChildren()) {
            nodes += nodes(child);
        }
        return nodes;
    }

    private Known checked(String query) {
        try {
            DocumentText.check(query);
            return read(query);
        } catch (GraphqlErrorException e) {
            return unread(List.of(e));
        }
    }

    private static Known unread(List<GraphQLError> errors) {
        return new Known(new PreparsedDocumentEntry(errors), "", null, false, 0);
    }

    /** Messages are in English, whatever the language of the machine. */
    private Known read(String query) {
        ExecutionInput input =
                ExecutionInput.newExecutionInput(query).locale(Locale.ENGLISH).build();
        ParseAndValidateResult parsed = ParseAndValidate.parse(input);
        Document document = parsed.getDocument();
        if (document == null) {
            List<GraphQLError> wrong = parsed.getErrors().stream()
                    .map(error -> SyntaxProblem.of(error, query))
                    .toList();
            return unread(wrong);
        }
        limits.check(document);
        DocumentInputs inputs = DocumentInputs.of(schema, document);
        PreparsedDocumentEntry entry = new PreparsedDocumentEntry(document, validator.errors(document, inputs));
        String normalised = AstPrinter.printAstCompact(document);
        long bytes = bytes(query, normalised, document);
        return new Known(entry, normalised, inputs, NullableFilters.in(document), bytes);
    }
}
