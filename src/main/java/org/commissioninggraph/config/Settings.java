package org.commissioninggraph.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this start, each in its range. See {@link Setting} for what each one means.
 *
 * @param boltPort null to listen nowhere
 * @param neo4j null to run the embedded server
 * @param documents null where none are trusted more than others
 * @param corsOrigins {@code *} alone for all
 * @param frameOrigins {@code *} alone for all
 */
public record Settings(
        String host,
        int port,
        Path dataFolder,
        @Nullable Integer boltPort,
        Path seedFolder,
        Path schemaFolder,
        @Nullable Neo4j neo4j,
        Duration queryTimeout,
        Path reports,
        Duration reportTimeout,
        int queryMemoryPercent,
        int totalMemoryPercent,
        int defaultPageSize,
        int maxPageSize,
        int maxDepth,
        int maxRootFields,
        int maxCost,
        int maxBodyBytes,
        boolean explain,
        boolean introspection,
        boolean hints,
        int responseCacheBytes,
        Duration requestTimeout,
        int maxConnections,
        int maxReports,
        int maxLive,
        @Nullable Path documents,
        boolean documentsOnly,
        List<String> corsOrigins,
        List<String> frameOrigins,
        String logLevel) {

    /** A Neo4j that runs elsewhere. */
    public record Neo4j(String uri, String user, String password, String database) {
        /** Without the password. */
        @Override
        public String toString() {
            return uri + " (user " + user + ", database " + database + ")";
        }
    }

    static Settings of(SettingValues values) {
        String uri = values.optional(Setting.NEO4J_URI);
        String boltPort = values.optional(Setting.BOLT_PORT);
        String documents = values.optional(Setting.DOCUMENTS);
        return new Settings(
                values.text(Setting.HOST),
                values.integer(Setting.PORT),
                values.folder(Setting.DATA_DIR),
                boltPort == null ? null : Integer.valueOf(boltPort),
                values.folder(Setting.SEED_DATA),
                values.folder(Setting.SCHEMA_DIR),
                uri == null ? null : neo4j(uri, values),
                values.time(Setting.QUERY_TIMEOUT),
                values.folder(Setting.REPORTS),
                values.time(Setting.REPORT_TIMEOUT),
                values.integer(Setting.QUERY_MEMORY_PERCENT),
                values.integer(Setting.TOTAL_MEMORY_PERCENT),
                values.integer(Setting.DEFAULT_PAGE_SIZE),
                values.integer(Setting.MAX_PAGE_SIZE),
                values.integer(Setting.MAX_DEPTH),
                values.integer(Setting.MAX_ROOT_FIELDS),
                values.integer(Setting.MAX_COST),
                values.integer(Setting.MAX_BODY_BYTES),
                values.text(Setting.EXPLAIN).equals("on"),
                values.text(Setting.INTROSPECTION).equals("on"),
                values.text(Setting.HINTS).equals("on"),
                values.integer(Setting.RESPONSE_CACHE_BYTES),
                values.time(Setting.REQUEST_TIMEOUT),
                values.integer(Setting.MAX_CONNECTIONS),
                values.integer(Setting.MAX_REPORTS),
                values.integer(Setting.MAX_LIVE),
                documents == null ? null : Path.of(documents),
                values.text(Setting.DOCUMENTS_ONLY).equals("on"),
                values.list(Setting.CORS_ORIGINS),
                values.list(Setting.FRAME_ORIGINS),
                values.text(Setting.LOG_LEVEL));
    }

    private static Neo4j neo4j(String uri, SettingValues values) {
        return new Neo4j(
                uri,
                values.text(Setting.NEO4J_USER),
                values.text(Setting.NEO4J_PASSWORD),
                values.text(Setting.NEO4J_DATABASE));
    }
}
