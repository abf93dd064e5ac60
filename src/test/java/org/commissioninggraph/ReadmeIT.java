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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.Documents;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README and the examples in GraphiQL say is true. */
final class ReadmeIT {
    private static final Pattern QUERY = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\| `(\\{ [^`]+ \\})` \\|$", Pattern.MULTILINE);
    private static final Pattern CURL = Pattern.compile("-d '(\\{.*?\\})'\n\n    (\\{.*?)\n");
    private static final GraphService SERVICE = ShippedRelease.service();
    private static final Path EXAMPLES = Path.of("src/main/resources/web/examples");

    @TestFactory
    Stream<DynamicTest> theQueriesOfTheReadme() throws IOException {
        Matcher found = QUERY.matcher(pagesWithoutAnswers());
        List<DynamicTest> tests = new ArrayList<>();
        while (found.find()) {
            String query = found.group(1);
            tests.add(DynamicTest.dynamicTest(
                    query.lines().findFirst().orElse("") + " " + tests.size(), () -> answers(query)));
        }
        assertThat(tests).hasSizeGreaterThan(4);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> theTableOfTheLanguage() throws IOException {
        Matcher found = ROW.matcher(readme());
        List<DynamicTest> tests = new ArrayList<>();
        while (found.find()) {
            String query = found.group(2);
            tests.add(DynamicTest.dynamicTest(found.group(1), () -> findsSomething(answers(query))));
        }
        assertThat(tests).hasSizeGreaterThan(25);
        return tests.stream();
    }

    /** An example that finds nothing shows nothing. */
    private static void findsSomething(ExecutionResult result) {
        JsonNode data = new ObjectMapper().valueToTree(result.getData());
        assertThat(data.toString()).doesNotContain("\"totalCount\":0,").doesNotContain("\"totalCount\":0}");
        assertThat(data.toString()).doesNotContain("[]");
    }

    @TestFactory
    Stream<DynamicTest> theExamplesOfGraphiql() throws IOException {
        String[] names =
                new ObjectMapper().readValue(EXAMPLES.resolve("index.json").toFile(), String[].class);
        assertThat(names).isNotEmpty();
        return Stream.of(names)
                .map(name -> DynamicTest.dynamicTest(name, () -> answers(Files.readString(EXAMPLES.resolve(name)))));
    }

    @Test
    void theAnswerToTheFirstQuestion() throws IOException {
        Matcher found = CURL.matcher(readme());
        assertThat(found.find()).isTrue();
        String query = new ObjectMapper().readTree(found.group(1)).get("query").asText();

        String answer = new ObjectMapper().writeValueAsString(answers(query).toSpecification());

        assertThat(answer).isEqualTo(found.group(2));
    }

    @Test
    void theTableOfSettings() throws IOException {
        StringBuilder table = new StringBuilder("| setting | default | what it is |\n| --- | --- | --- |\n");
        for (Setting setting : Setting.values()) {
            String value = setting.defaultValue() == null ? "" : "`" + setting.defaultValue() + "`";
            table.append("| `%s` | %s | %s |\n".formatted(setting.name(), value, setting.description()));
        }
        assertThat(readme()).contains(table);
    }

    private static ExecutionResult answers(String query) {
        ExecutionResult result = Objects.requireNonNull(SERVICE.plans(SERVICE.prepare(new GraphQlRequest(query)))
                .map(plan -> plan.get().run())
                .blockFirst());
        assertThat(result.getErrors()).isEmpty();
        return result;
    }

    /** {@link NetworkPageIT} and the studies' test ask the queries that have their answers below them. */
    private static String pagesWithoutAnswers() {
        StringBuilder pages = new StringBuilder();
        Documents.all().forEach((file, text) -> {
            if (!file.equals(NetworkPageIT.PAGE) && !file.startsWith(Path.of("src/docs/studies"))) {
                pages.append(text).append('\n');
            }
        });
        return pages.toString();
    }

    private static String readme() throws IOException {
        return Documents.text();
    }
}
