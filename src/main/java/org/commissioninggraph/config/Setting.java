package org.commissioninggraph.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set. A constant's name is the name of the environment variable and the key in the properties
 * file; the flag is the same in small letters, {@code --query-timeout}.
 */
public enum Setting {
    HOST("127.0.0.1", new Allowed.Text("a host name or address"), "Address to listen on. 0.0.0.0 for every interface."),
    PORT("8080", new Allowed.WholeNumber(0, 65_535), "Port to listen on. 0 for any that is free."),
    DATA_DIR("data", new Allowed.Text("a folder"), "Folder of the embedded Neo4j: its store, logs and password."),
    BOLT_PORT(
            null,
            new Allowed.WholeNumber(0, 65_535),
            "Port of this machine alone for Neo4j's tools to look into the embedded Neo4j. 0 for any that is free."),
    SEED_DATA("seed-data", new Allowed.Text("a folder"), "Folder of the seed files, which `load` reads."),
    SCHEMA_DIR("schema", new Allowed.Text("a folder"), "Folder of the model, the published API and the constraints."),
    NEO4J_URI(
            null,
            new Allowed.Address(List.of("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")),
            "Address of a Neo4j that runs elsewhere. Without it, the embedded one is started."),
    NEO4J_USER("neo4j", new Allowed.Text("a user's name"), "User of that Neo4j."),
    NEO4J_PASSWORD(null, new Allowed.Text("a password"), "Password of that user."),
    NEO4J_DATABASE("neo4j", new Allowed.Text("a database's name"), "Database in that Neo4j."),
    QUERY_TIMEOUT(
            "30s",
            new Allowed.Time(Duration.ofMillis(10), Duration.ofHours(1)),
            "Time for a query, from the request read to the last row encoded."),
    REPORTS(
            "schema/reports",
            new Allowed.Text("a folder"),
            "Folder of the saved reports, `*.graphql`, at `/reports/`."),
    REPORT_TIMEOUT(
            "10m",
            new Allowed.Time(Duration.ofMillis(10), Duration.ofHours(24)),
            "The same for a table that is streamed."),
    QUERY_MEMORY_PERCENT(
            "10",
            new Allowed.WholeNumber(1, 50),
            "Most memory for the rows and the answer of one query, in hundredths of the heap."),
    TOTAL_MEMORY_PERCENT(
            "30",
            new Allowed.WholeNumber(1, 80),
            "Most memory for the rows and answers of all queries under way, in hundredths of the heap."),
    DEFAULT_PAGE_SIZE("100", new Allowed.WholeNumber(1, 100_000), "Nodes on a page when the query does not say."),
    MAX_PAGE_SIZE("10000", new Allowed.WholeNumber(1, 100_000), "Most nodes that a query may ask for on a page."),
    MAX_DEPTH("50", new Allowed.WholeNumber(1, 500), "Deepest nesting of a query."),
    MAX_ROOT_FIELDS("50", new Allowed.WholeNumber(1, 5_000), "Most fields, or aliases, at the root of a query."),
    MAX_COST(
            "2000000",
            new Allowed.WholeNumber(1_000, Integer.MAX_VALUE),
            "Most rows of the database that a query may touch, as estimated before it is run."),
    MAX_BODY_BYTES("1048576", new Allowed.WholeNumber(1_024, 104_857_600), "Largest body of a request, in bytes."),
    REQUEST_TIMEOUT(
            "10s",
            new Allowed.Time(Duration.ofMillis(10), Duration.ofMinutes(10)),
            "Time in which the headers of a request must come, and then its body."),
    MAX_CONNECTIONS("2000", new Allowed.WholeNumber(1, 100_000), "Most connections that are open at a time."),
    MAX_REPORTS(
            "16",
            new Allowed.WholeNumber(1, 1_000),
            "Most tables, and answers of more than a megabyte, that are sent while they are made, at a time."),
    MAX_LIVE("1000", new Allowed.WholeNumber(0, 100_000), "Most sockets, and operations that go on, at a time."),
    EXPLAIN(
            "on",
            new Allowed.OneOf(List.of("on", "off")),
            "Whether `/graphql/explain` tells how a query is run: its Cypher, its plan, its profile."),
    INTROSPECTION(
            "on",
            new Allowed.OneOf(List.of("on", "off")),
            "Whether the schema is shown: by introspection, at `/reference`, to the pages."),
    HINTS("on", new Allowed.OneOf(List.of("on", "off")), "Whether errors say what may have been meant."),
    RESPONSE_CACHE_BYTES(
            "33554432",
            new Allowed.WholeNumber(0, 1_073_741_824),
            "Memory for whole answers that are asked for again, in bytes. 0 keeps none."),
    DOCUMENTS(
            null,
            new Allowed.Text("a folder"),
            "Folder of trusted documents, `*.graphql`, which a request names as `documentId`, beside the reports."),
    DOCUMENTS_ONLY(
            "off", new Allowed.OneOf(List.of("on", "off")), "Whether nothing else than trusted documents is answered."),
    CORS_ORIGINS(
            null,
            new Allowed.Origins(),
            "Origins whose pages may read answers in a browser, separated by commas; `*` for all."),
    FRAME_ORIGINS(
            null,
            new Allowed.Origins(),
            "Origins whose pages may show `/network?embed=1` in a frame, separated by commas; `*` for all."),
    LOG_LEVEL(
            "info",
            new Allowed.OneOf(List.of("error", "warn", "info", "debug", "trace")),
            "How much is logged, on standard error.");

    private final @Nullable String defaultValue;
    private final Allowed allowed;
    private final String description;

    Setting(@Nullable String defaultValue, Allowed allowed, String description) {
        this.defaultValue = defaultValue;
        this.allowed = allowed;
        this.description = description;
    }

    /** The value when nothing else is given; null where it is then unset. */
    public @Nullable String defaultValue() {
        return defaultValue;
    }

    public String description() {
        return description;
    }

    /** What values it may take, for people. */
    public String allowed() {
        return allowed.description();
    }

    /** Its flag on the command line. */
    public String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its value must not be shown. */
    public boolean secret() {
        return this == NEO4J_PASSWORD;
    }

    boolean accepts(String value) {
        return allowed.accepts(value);
    }
}
