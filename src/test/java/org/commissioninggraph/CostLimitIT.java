package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.execution.Execution;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.report.Report;
import org.commissioninggraph.support.Documents;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people ask costs less than a tenth of the limit, and what is asked to bring the server down costs more than it.
 * Nothing is run.
 */
final class CostLimitIT {
    private static final long LIMIT = Long.parseLong(String.valueOf(Setting.MAX_COST.defaultValue()));
    private static final Map<String, Object> COST = Map.of("cost", true);
    private static final Pattern README = Pattern.compile(
            "```graphql\n(.*?)```|^\\| [^|]+ \\| `(\\{ [^`]+ \\})` \\|$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Path BENCHMARK = Path.of("src/test/resources/benchmark");

    private final GraphService service = ShippedRelease.limited(
            (statement, parameters) -> {
                throw new IllegalStateException("nothing is to be run");
            },
            LIMIT);
    private final GraphService tenth = ShippedRelease.limited((statement, parameters) -> List.of(), LIMIT / 10);

    @TestFactory
    Stream<DynamicTest> whatPeopleAskIsFarBelowTheLimit() throws IOException {
        Map<String, GraphQlRequest> asked = new LinkedHashMap<>();
        Matcher readme = README.matcher(Documents.text());
        while (readme.find()) {
            String query = readme.group(1) == null ? readme.group(2) : readme.group(1);
            asked.put("README " + (asked.size() + 1), new GraphQlRequest(query, Map.of(), null, COST));
        }
        for (String folder : List.of("src/test/resources/golden", "src/main/resources/web/examples")) {
            files(Path.of(folder)).forEach(file -> asked.put(file.toString(), request(file, variables(file))));
        }
        files(BENCHMARK).forEach(file -> asked.put(file.toString(), request(file, Map.of())));
        assertThat(asked).hasSizeGreaterThan(60);
        return asked.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> isFarBelow(each.getValue())));
    }

    private void isFarBelow(GraphQlRequest request) {
        assertThat(planned(request).estimatedRows()).as(request.query()).isBetween(1L, LIMIT / 10);
    }

    /** Those that are streamed have no pages, and no place to tell their cost: so the limit is made that low. */
    @TestFactory
    Stream<DynamicTest> theReportsAreFarBelowTheLimit() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(Path.of("schema/reports"))) {
            tests.add(
                    DynamicTest.dynamicTest(file + " of a CCG", () -> isAnswered(request(file, Map.of("ccg", "00Q")))));
            if (!Files.readString(file).contains("!")) {
                tests.add(DynamicTest.dynamicTest(file + " of all", () -> isAnswered(request(file, Map.of()))));
            }
        }
        Path bulk = BENCHMARK.resolve("bulk.graphql");
        tests.add(DynamicTest.dynamicTest(bulk.toString(), () -> isAnswered(request(bulk, Map.of()))));
        return tests.stream();
    }

    private void isAnswered(GraphQlRequest request) {
        Report report = Report.of(tenth, tenth.prepare(request));
        try (OperationBounds bounds = report.bounds()) {
            assertThat(report.run(bounds, notices -> {}, page -> {})).isNull();
        }
    }

    @TestFactory
    Stream<DynamicTest> attacksAreAboveTheLimit() {
        Map<String, String> attacks = ExpensiveQueries.all();
        assertThat(attacks).hasSizeGreaterThan(20);
        return attacks.entrySet().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.getKey(), () -> isRefused(attack.getValue())));
    }

    /** Some would take Neo4j too long to plan, and so have no cost. */
    private void isRefused(String query) {
        ExecutionResult result =
                planned(new GraphQlRequest(query, Map.of(), null, COST)).run();
        assertThat(result.getErrors()).hasSize(1);
        Object code = result.getErrors().get(0).getExtensions().get("code");
        if (!code.equals("QUERY_TOO_COMPLEX")) {
            assertThat(code).isEqualTo("QUERY_TOO_EXPENSIVE");
            assertThat(estimatedRows(result)).isGreaterThan(LIMIT);
        }
    }

    private Execution planned(GraphQlRequest request) {
        return Objects.requireNonNull(service.plans(service.prepare(request)).blockFirst())
                .get();
    }

    private static long estimatedRows(ExecutionResult result) {
        return (Long) ((Map<?, ?>) result.getExtensions().get("cost")).get("estimatedRows");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
    }

    private static GraphQlRequest request(Path file, Map<String, Object> variables) {
        try {
            return new GraphQlRequest(Files.readString(file), variables, null, COST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Path file) {
        Path beside = Path.of(file.toString().replace(".graphql", ".variables.json"));
        try {
            return Files.exists(beside)
                    ? new ObjectMapper().readValue(beside.toFile(), Map.class)
                    : Map.of("code", "00Q");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
