package org.commissioninggraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents are parsed and validated once. Those with errors are not remembered: they would push out good ones. */
final class RememberedDocuments implements PreparsedDocumentProvider {
    private static final int MOST = 2_000;

    private final GraphQLSchema schema;
    private final Cache<String, Known> documents =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RememberedDocuments(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * @param normalised the document without all that does not count: the same for two that mean the same
     */
    record Known(PreparsedDocumentEntry entry, String normalised) {
        static Known of(PreparsedDocumentEntry entry) {
            Document document = entry.getDocument();
            return new Known(entry, document == null ? "" : AstPrinter.printAstCompact(document));
        }
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(of(input).entry());
    }

    Known of(ExecutionInput input) {
        Known known = documents.getIfPresent(input.getQuery());
        if (known != null) {
            return known;
        }
        Known fresh = Known.of(parsed(input));
        if (!fresh.entry().hasErrors()) {
            documents.put(input.getQuery(), fresh);
        }
        return fresh;
    }

    private PreparsedDocumentEntry parsed(ExecutionInput input) {
        try {
            ParseAndValidateResult result = ParseAndValidate.parseAndValidate(schema, input);
            Document document = result.getDocument();
            return document == null
                    ? new PreparsedDocumentEntry(result.getErrors())
                    : new PreparsedDocumentEntry(document, result.getErrors());
        } catch (GoodFaithIntrospectionExceeded e) {
            return new PreparsedDocumentEntry(List.of(e.toBadFaithError()));
        }
    }
}
