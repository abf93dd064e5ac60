package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The page of the domain answers each of its sentences as it says, or says why not. After a wanted change
 * {@code -Ddomain=write} writes the answers anew; the diff is to be read.
 */
final class DomainDocumentIT {
    private static final GraphService SERVICE = ShippedRelease.service();
    private static final Path PAGE = Path.of("src/docs/domain.md");
    private static final boolean WRITE = "write".equals(System.getProperty("domain"));
    private static final Pattern ANSWERED =
            Pattern.compile("^\\| ([^|]+) \\| `(\\{ [^`|]+ \\})` \\| `([^`|]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern NOT_HELD =
            Pattern.compile("^\\| [^|]+ \\| \\| Not held: [^|]+ \\|$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| (?!sentence|---).*$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> eachSentenceIsAnsweredSo() throws IOException {
        String page = Files.readString(PAGE);
        List<DynamicTest> tests = new ArrayList<>();
        Matcher line = ANSWERED.matcher(WRITE ? written(page) : page);
        while (line.find()) {
            String query = line.group(2);
            String answer = line.group(3);
            tests.add(DynamicTest.dynamicTest(
                    line.group(1), () -> assertThat(answer(query)).isEqualTo(answer)));
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests.stream();
    }

    @Test
    void everyLineHasAnAnswerOrSaysWhyNot() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(ANSWERED.matcher(page).results().count()
                        + NOT_HELD.matcher(page).results().count())
                .isEqualTo(ROW.matcher(page).results().count());
    }

    /** With the answers as they are now. A line that has none stays, and its test tells why. */
    private static String written(String page) throws IOException {
        String written = ANSWERED.matcher(page).replaceAll(line -> {
            try {
                return Matcher.quoteReplacement(
                        "| %s | `%s` | `%s` |".formatted(line.group(1), line.group(2), answer(line.group(2))));
            } catch (AssertionError e) {
                return Matcher.quoteReplacement(line.group());
            }
        });
        Files.writeString(PAGE, written);
        return written;
    }

    /** An answer that finds nothing answers no sentence. */
    private static String answer(String query) {
        ExecutionResult result = SERVICE.execute(new GraphQlRequest(query));
        assertThat(result.getErrors()).as(query).isEmpty();
        String answer = new ObjectMapper().valueToTree(result.getData()).toString();
        assertThat(answer).doesNotContain("[]").doesNotContain(":null");
        return answer;
    }
}
