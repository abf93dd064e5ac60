package org.commissioninggraph.bench;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.graph.DatabaseAddress;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** Neo4j's Java driver alone, with statements written by hand: what a program without GraphQL would do. */
record DriverContestant(String name, Driver driver, SessionConfig sessions) implements Contestant, AutoCloseable {
    /** As many rows as there are come at once. */
    private static final long ALL = -1;

    /** The driver's default logger is the JDK's, which would write between the tables. */
    @SuppressWarnings("deprecation")
    static DriverContestant connect(String name, DatabaseAddress address) {
        Config config = Config.builder()
                .withLogging(Logging.slf4j())
                .withNotificationConfig(NotificationConfig.disableAllConfig())
                .withTelemetryDisabled(true)
                .build();
        SessionConfig sessions = SessionConfig.builder()
                .withDatabase(address.database())
                .withDefaultAccessMode(AccessMode.READ)
                .withFetchSize(ALL)
                .build();
        Driver driver =
                GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()), config);
        return new DriverContestant(name, driver, sessions);
    }

    @Override
    public long ask(Question question, int client) {
        return rows(question.cypher()).size();
    }

    @Override
    public List<Map<String, Object>> answer(Question question) {
        return rows(question.cypher()).stream().map(Record::asMap).toList();
    }

    List<Record> rows(String statement) {
        try (Session session = driver.session(sessions)) {
            return session.executeRead(transaction -> {
                Result result = transaction.run(statement, Map.of("on", Question.ON));
                return result.list();
            });
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
