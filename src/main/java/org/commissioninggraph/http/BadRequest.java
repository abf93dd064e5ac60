package org.commissioninggraph.http;

/** A request that is no GraphQL request. The message says what to send. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRequest(String message) {
        super(message, null, false, false);
    }
}
