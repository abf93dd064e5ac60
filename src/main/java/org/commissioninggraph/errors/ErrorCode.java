package org.commissioninggraph.errors;

/** Everything that a client can be told to be wrong: {@code extensions.code} of an error, in whatever format. */
public enum ErrorCode {
    SYNTAX_ERROR("The document is not GraphQL: `locations` says where."),
    VALIDATION_FAILED("The document or a variable does not fit the schema: `locations` says where."),
    OPERATION_UNKNOWN("The document has no operation of that name, or several and none was named."),
    OPERATION_NOT_SUPPORTED("A subscription was not asked for as a stream, or something is switched off."),
    BAD_ARGUMENT("An argument makes no sense here."),
    BAD_CURSOR("The cursor belongs to another list."),
    PAGE_TOO_LARGE("More is asked for on one page than it may hold."),
    DATE_OUT_OF_RANGE("The release knows nothing of that day."),
    QUERY_TOO_DEEP("The query is nested deeper than is allowed."),
    QUERY_TOO_COMPLEX("The query has more fields than is allowed, or more than the database can plan quickly."),
    QUERY_TOO_EXPENSIVE("The query may touch more rows than `MAX_COST` allows: the message names the field."),
    QUERY_TIMEOUT("The query took longer than is allowed."),
    QUERY_TOO_LARGE("The answer, or what it is made of, needs more memory than one query may have."),
    SERVER_BUSY("More is asked at once than can be answered: try again after the seconds of `Retry-After`."),
    DATABASE_UNAVAILABLE("Neo4j does not answer, or refuses to: try again later."),
    INTERNAL_ERROR("The fault is ours: the log tells more under the error's `id`."),
    BAD_REQUEST("The HTTP request is not a GraphQL request."),
    BATCH_NOT_SUPPORTED("The body is a list of requests: send each by itself."),
    PERSISTED_QUERY_NOT_FOUND("No document of that hash was sent lately: send it once with its hash."),
    PERSISTED_QUERY_HASH_MISMATCH("The hash is not that of the query which came with it."),
    DOCUMENT_NOT_FOUND("No document has that `documentId`."),
    DOCUMENT_NOT_TRUSTED("Only trusted documents are answered here: see `DOCUMENTS_ONLY`."),
    NOT_A_TABLE("The query cannot be CSV or NDJSON: it has two lists side by side, or two columns of one name."),
    REPORT_NOT_FOUND("No report has that name."),
    METHOD_NOT_ALLOWED("The method is not answered here; a mutation is not answered to GET."),
    NOT_ACCEPTABLE("No format is offered that the request accepts."),
    UNSUPPORTED_MEDIA_TYPE("The body is not JSON."),
    REQUEST_TOO_LARGE("The body, or (431) the address with the headers, is larger than is allowed."),
    REQUEST_TIMEOUT("The request did not arrive whole in time."),
    ORIGIN_NOT_ALLOWED("Pages of that origin may not ask: see `CORS_ORIGINS`."),
    TOO_MANY_LIVE(
            "More sockets and streams are open than `MAX_LIVE` allows, or than there is memory for what they ask: try again later."),
    NOT_FOUND("Nothing has this address, or the code in it."),
    NOT_READY("No release can be read just now: try again when `/health/ready` answers 200.");

    private final String meaning;

    ErrorCode(String meaning) {
        this.meaning = meaning;
    }

    /** For people: what is wrong. */
    public String meaning() {
        return meaning;
    }
}
