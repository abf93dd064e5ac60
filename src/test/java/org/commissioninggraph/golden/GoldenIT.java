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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.ShippedRelease.Statement;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case is a set of files side by side: the query, its variables, the statements it became with what they and the
 * answer cost, the answer. After a wanted change {@code -Dgolden=write} writes the statements and answers anew; the diff is
 * then read by a person.
 */
final class GoldenIT {
    private static final Path CASES = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    /** What may not grow by more than a part of what it was; every other figure has to stay. */
    private static final Pattern COST = Pattern.compile("(\\d+) (dbHits|KB)");

    private static final Pattern LOOKUP = Pattern.compile("\\.code(Folded)? = \\$");

    private static final Map<String, Double> MOST_GROWTH = Map.of("dbHits", 1.1, "KB", 1.2);

    /** An id that names no type, and a count that the release tells. */
    private static final Set<String> UNASKED = Set.of("noSuchId", "known");

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
        RememberedRows rows = new RememberedRows();
        GraphService service = ShippedRelease.service(rows);
        GraphQlRequest request = new GraphQlRequest(Files.readString(query), variables(query), null);
        String answer = JSON.writeValueAsString(service.execute(request).toSpecification()) + "\n";
        List<Statement> statements = rows.asked();

        compare(beside(query, ".json"), answer);
        compareCosts(beside(query, ".cypher"), costs(statements, Footprint.of(service, request)));
        assertThat(statements).as("one statement for each root field").hasSize(asked(answer));
        statements.forEach(statement -> seeks(ShippedRelease.database(), statement));
    }

    /** The text of each statement and under it what it cost the database; at the end what the answer cost us. */
    private static String costs(List<Statement> statements, Footprint footprint) {
        StringBuilder written = new StringBuilder();
        for (Statement statement : statements) {
            PlanTree profile =
                    ShippedRelease.database().profile(statement.text(), statement.parameters(), TestDatabase.reading());
            written.append(statement.text()).append("\n// %d dbHits\n\n".formatted(profile.totalDbHits()));
        }
        return written.append("// Statements: %d. %s\n".formatted(statements.size(), footprint))
                .toString();
    }

    private static void compareCosts(Path file, String written) throws IOException {
        if (WRITE) {
            Files.writeString(file, written);
        }
        String recorded = Files.readString(file);
        assertThat(COST.matcher(written).replaceAll("$2"))
                .as(file.toString())
                .isEqualTo(COST.matcher(recorded).replaceAll("$2"));
        Matcher before = COST.matcher(recorded);
        Matcher now = COST.matcher(written);
        while (before.find() && now.find()) {
            assertThat(Double.parseDouble(now.group(1)))
                    .as("%s of %s", now.group(2), file)
                    .isLessThanOrEqualTo(most(before));
        }
    }

    /** One more of what was rounded is no growth. */
    private static double most(Matcher before) {
        long was = Long.parseLong(before.group(1));
        return Math.max(was * MOST_GROWTH.get(before.group(2)), was + 1);
    }

    /** Where a code is given the plan must begin with an index. */
    private static void seeks(Database database, Statement statement) {
        PlanTree plan = database.explain(statement.text(), statement.parameters());
        if (LOOKUP.matcher(statement.text()).find()) {
            assertThat(operators(plan)).anyMatch(operator -> operator.contains("IndexSeek"));
        }
        if (statement.text().contains(".code = $")) {
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

    /** How many root fields there are, but for those that are answered without the graph. */
    private static int asked(String answer) throws JsonProcessingException {
        JsonNode data = JSON.readTree(answer).path("data");
        return data.size() - (int) UNASKED.stream().filter(data::has).count();
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
