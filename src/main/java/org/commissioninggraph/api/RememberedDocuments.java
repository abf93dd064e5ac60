package org.commissioninggraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents are parsed and validated once. Those with errors are not remembered: they would push out good ones. */
final class RememberedDocuments implements PreparsedDocumentProvider {
    private static final int MOST = 2_000;

    private final Cache<String, PreparsedDocumentEntry> documents =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry known = documents.getIfPresent(input.getQuery());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        PreparsedDocumentEntry fresh = parse.apply(input);
        if (!fresh.hasErrors()) {
            documents.put(input.getQuery(), fresh);
        }
        return CompletableFuture.completedFuture(fresh);
    }
}
