package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The answers on the page on networks are those that the API gives. */
final class NetworkPageIT {
    static final Path PAGE = Path.of("src/docs/networks.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "^## ([^\n]*)\n\n```graphql\n(.*?)```\n```json\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);

    private final GraphService service = ShippedRelease.service();

    @TestFactory
    Stream<DynamicTest> answers() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        List<DynamicTest> tests = new ArrayList<>();
        while (example.find()) {
            String query = example.group(2);
            String told = example.group(3);
            tests.add(DynamicTest.dynamicTest(example.group(1), () -> isAnswer(query, told)));
        }
        assertThat(tests).hasSizeGreaterThan(7);
        return tests.stream();
    }

    private void isAnswer(String query, String told) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ExecutionResult result = service.execute(new GraphQlRequest(query));
        assertThat(result.getErrors()).isEmpty();
        JsonNode data = json.readTree(json.writeValueAsString(result.getData()));
        assertThat(data).isEqualTo(json.readTree(told));
    }
}
