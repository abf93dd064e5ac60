package org.commissioninggraph.bench.jmh;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.TwoReleases;

/**
 * The rows of all questions in a file, so that the database is loaded once and not by each process that measures.
 *
 * @param rows by the statement
 */
record RecordedRows(Map<String, List<Map<String, Object>>> rows) implements StatementRunner {
    /** The system property that names the file. */
    static final String FILE = "bench.rows";

    private static final List<String> QUESTIONS = List.of("lookup", "nested", "filter", "aggregate", "shared", "bulk");

    /** Asks the database of this process. */
    static void write(Path file) throws IOException {
        HashMap<String, List<Map<String, Object>>> rows = new HashMap<>();
        GraphService service = service((statement, parameters) -> rows.computeIfAbsent(
                statement, text -> ShippedRelease.database().read(text, parameters)));
        for (String question : QUESTIONS) {
            service.execute(new GraphQlRequest(document(question)));
        }
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(rows);
        }
    }

    @SuppressWarnings("unchecked")
    static RecordedRows read() throws IOException, ClassNotFoundException {
        Path file = Path.of(System.getProperty(FILE));
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return new RecordedRows((Map<String, List<Map<String, Object>>>) in.readObject());
        }
    }

    static String document(String question) throws IOException {
        return Files.readString(Path.of("src/test/resources/benchmark", question + ".graphql"));
    }

    /** It asks for no database by itself. */
    static GraphService service(StatementRunner runner) {
        return ShippedRelease.service(runner, new TwoReleases());
    }

    @Override
    public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
        return Objects.requireNonNull(rows.get(statement), statement);
    }
}
