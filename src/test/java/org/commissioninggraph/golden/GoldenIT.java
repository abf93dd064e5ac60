package org.commissioninggraph.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.ShippedRelease.Statement;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case is a set of files side by side: the query, its variables, the statement it became, the answer. After a wanted
 * change {@code -Dgolden=write} writes the statements and answers anew; the diff is then read by a person.
 */
final class GoldenIT {
    private static final Path CASES = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final Pattern DB_HITS = Pattern.compile("// (\\d+) dbHits");
    private static final double GROWTH = 1.1;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> queries;
        try (Stream<Path> files = Files.list(CASES)) {
            queries = files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
        assertThat(queries).isNotEmpty();
        return queries.stream()
                .map(query -> DynamicTest.dynamicTest(query.getFileName().toString(), () -> check(query)));
    }

    private static void check(Path query) throws IOException {
        List<Statement> statements = new ArrayList<>();
        GraphService service = ShippedRelease.service(statements);
        GraphService.Request request = new GraphService.Request(Files.readString(query), variables(query), null);
        String answer = JSON.writeValueAsString(service.execute(request).toSpecification()) + "\n";

        compare(beside(query, ".json"), answer);
        compareStatements(beside(query, ".cypher"), statements);
        assertThat(statements).as("one statement for each root field").hasSize(asked(answer));
        statements.forEach(statement -> seeks(ShippedRelease.database(), statement));
    }

    /** The text of each statement, and under it what it cost, which may not grow by more than a tenth. */
    private static void compareStatements(Path file, List<Statement> statements) throws IOException {
        StringBuilder written = new StringBuilder();
        List<Long> hits = new ArrayList<>();
        for (Statement statement : statements) {
            PlanTree profile =
                    ShippedRelease.database().profile(statement.text(), statement.parameters(), TestDatabase.reading());
            hits.add(profile.totalDbHits());
            written.append(statement.text()).append("\n// %d dbHits\n\n".formatted(profile.totalDbHits()));
        }
        if (WRITE) {
            Files.writeString(file, written);
        }
        String recorded = Files.readString(file);
        assertThat(DB_HITS.matcher(written).replaceAll(""))
                .as(file.toString())
                .isEqualTo(DB_HITS.matcher(recorded).replaceAll(""));
        Matcher before = DB_HITS.matcher(recorded);
        for (int index = 0; before.find(); index++) {
            double most = Long.parseLong(before.group(1)) * GROWTH;
            assertThat((double) hits.get(index))
                    .as("dbHits of statement %d of %s", index + 1, file)
                    .isLessThanOrEqualTo(most);
        }
    }

    /** Where a code is given the plan must begin with an index. */
    private static void seeks(Database database, Statement statement) {
        PlanTree plan = database.explain(statement.text(), statement.parameters());
        if (statement.text().contains(".code = $")) {
            assertThat(operators(plan)).anyMatch(operator -> operator.contains("IndexSeek"));
            assertThat(operators(plan)).noneMatch(operator -> operator.startsWith("NodeByLabelScan"));
        }
        if (statement.text().contains("point.distance(")) {
            assertThat(operators(plan)).anyMatch(operator -> operator.contains("IndexSeek"));
        }
        assertThat(operators(plan)).noneMatch(operator -> operator.startsWith("AllNodesScan"));
    }

    private static List<String> operators(PlanTree plan) {
        List<String> operators = new ArrayList<>(List.of(plan.operator()));
        plan.children().forEach(child -> operators.addAll(operators(child)));
        return operators;
    }

    /** How many root fields there are, but for an id that names no type: it is answered without the graph. */
    private static int asked(String answer) throws JsonProcessingException {
        JsonNode data = JSON.readTree(answer).path("data");
        return data.size() - (data.path("noSuchId").isNull() ? 1 : 0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Path query) throws IOException {
        Path file = beside(query, ".variables.json");
        return Files.exists(file) ? JSON.readValue(file.toFile(), Map.class) : Map.of();
    }

    private static void compare(Path file, String actual) throws IOException {
        if (WRITE) {
            Files.writeString(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }

    private static Path beside(Path query, String extension) {
        String name = query.getFileName().toString();
        return query.resolveSibling(name.substring(0, name.length() - ".graphql".length()) + extension);
    }
}
