package org.commissioninggraph.http;

/** What an answer can be written in. Of formats that a client likes as much, the first is taken. */
enum Format {
    JSON("application/json"),
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }
}
