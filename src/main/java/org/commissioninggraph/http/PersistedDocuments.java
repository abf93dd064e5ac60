package org.commissioninggraph.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.stream.Collectors;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.suggest.Nearest;
import org.jspecify.annotations.Nullable;

/** Documents that a request may name in the place of sending them: trusted ones, and those that clients sent before. */
final class PersistedDocuments {
    private static final long MOST_CHARACTERS = 8_000_000;
    private static final String SHA256 = "sha256:";

    private final TrustedDocuments trusted;
    private final Map<String, String> trustedByHash;
    private final Cache<String, String> sent = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String hash, String text) -> hash.length() + text.length())
            .build();

    PersistedDocuments(TrustedDocuments trusted) {
        this.trusted = trusted;
        this.trustedByHash = trusted.byName().values().stream()
                .collect(Collectors.toUnmodifiableMap(ETags::sha256Hex, text -> text, (one, same) -> one));
    }

    /** The text of the document that is meant. */
    String text(GraphQlRequestBody request) {
        if (request.documentId() != null) {
            return byId(request.documentId());
        }
        String query = request.query();
        String hash = request.sha256();
        if (query == null) {
            return hash == null ? missing() : byHash(hash);
        }
        if (hash != null && !hash.equals(ETags.sha256Hex(query))) {
            throw new RequestException(
                    ErrorCode.PERSISTED_QUERY_HASH_MISMATCH,
                    "`sha256Hash` is not the SHA-256 of the query that came with it, as UTF-8");
        }
        if (trusted.only() && !trustedByHash.containsKey(ETags.sha256Hex(query))) {
            throw notTrusted();
        }
        return query;
    }

    /** The operation that is meant. A document that is valid is kept for those who will name it by its hash. */
    Operation operation(GraphService service, GraphQlRequestBody request) {
        Operation operation = service.prepare(request.request(text(request)));
        if (operation.errors().isEmpty() && request.query() != null && request.sha256() != null) {
            sent.put(request.sha256(), request.query());
        }
        return operation;
    }

    private String byId(String id) {
        String text = id.startsWith(SHA256)
                ? known(id.substring(SHA256.length()))
                : trusted.byName().get(id);
        if (text != null) {
            return text;
        }
        throw new RequestException(
                ErrorCode.DOCUMENT_NOT_FOUND,
                "there is no document `" + id
                        + "`: it is the name of a report or of a file in the folder that DOCUMENTS names, without"
                        + " .graphql, or sha256: and the hash of a document that is known",
                Nearest.question(id, trusted.byName().keySet()));
    }

    /** The message is the one that clients of automatic persisted queries look for. */
    private String byHash(String hash) {
        String text = known(hash);
        if (text == null && trusted.only()) {
            throw notTrusted();
        }
        if (text == null) {
            throw new RequestException(
                    ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                    "PersistedQueryNotFound",
                    "send the query once together with its hash");
        }
        return text;
    }

    private @Nullable String known(String hash) {
        String text = trustedByHash.get(hash);
        return text == null ? sent.getIfPresent(hash) : text;
    }

    private static String missing() {
        throw new RequestException(
                ErrorCode.BAD_REQUEST, "`query` is missing or not a string: send {\"query\": \"{ … }\"}");
    }

    private static RequestException notTrusted() {
        return new RequestException(
                ErrorCode.DOCUMENT_NOT_TRUSTED,
                "only documents that this server trusts are answered: name one as `documentId`",
                "whoever runs the server adds documents to the folder that DOCUMENTS names");
    }
}
