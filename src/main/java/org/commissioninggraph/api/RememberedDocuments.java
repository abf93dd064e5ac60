package org.commissioninggraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents are parsed and validated once. Those with errors are not remembered: they would push out good ones. */
final class RememberedDocuments implements PreparsedDocumentProvider {
    private static final int MOST = 2_000;

    private final GraphQLSchema schema;
    private final Cache<String, PreparsedDocumentEntry> documents =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RememberedDocuments(GraphQLSchema schema) {
        this.schema = schema;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(of(input));
    }

    PreparsedDocumentEntry of(ExecutionInput input) {
        PreparsedDocumentEntry known = documents.getIfPresent(input.getQuery());
        if (known != null) {
            return known;
        }
        PreparsedDocumentEntry fresh = parsed(input);
        if (!fresh.hasErrors()) {
            documents.put(input.getQuery(), fresh);
        }
        return fresh;
    }

    private PreparsedDocumentEntry parsed(ExecutionInput input) {
        try {
            ParseAndValidateResult result = ParseAndValidate.parseAndValidate(schema, input);
            return result.isFailure()
                    ? new PreparsedDocumentEntry(result.getErrors())
                    : new PreparsedDocumentEntry(Objects.requireNonNull(result.getDocument()));
        } catch (GoodFaithIntrospectionExceeded e) {
            return new PreparsedDocumentEntry(List.of(e.toBadFaithError()));
        }
    }
}
