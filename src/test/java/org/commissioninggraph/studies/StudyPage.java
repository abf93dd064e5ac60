package org.commissioninggraph.studies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page: text, queries, and the answers that are printed below most of them. */
record StudyPage(Path file, String text) {
    private static final Pattern EXAMPLE =
            Pattern.compile("```graphql\n(.*?)```\n(?:```json\n(.*?)```\n)?", Pattern.DOTALL);

    /** Days and years, which stand in the queries. */
    private static final Pattern DAY = Pattern.compile(
            "\\b\\d{1,2} (?:April|September|October)(?: 20\\d\\d)?|[A-Z][a-z]+ 20\\d\\d|\\b20\\d\\d(?:/\\d\\d)?\\b");

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,])\\d[\\d.,]*(?![\\w])%?"
                    + "|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)\\b",
            Pattern.CASE_INSENSITIVE);

    static StudyPage of(String name) throws IOException {
        Path file = Path.of("src/docs/studies", name + ".md");
        return new StudyPage(file, Files.readString(file));
    }

    List<String> queries() {
        return EXAMPLE.matcher(text).results().map(example -> example.group(1)).toList();
    }

    /** What is printed below each query, or null. */
    List<JsonNode> printed() throws IOException {
        List<JsonNode> printed = new ArrayList<>();
        for (MatchResult example : EXAMPLE.matcher(text).results().toList()) {
            printed.add(
                    example.group(2) == null
                            ? new ObjectMapper().nullNode()
                            : new ObjectMapper().readTree(example.group(2)));
        }
        return printed;
    }

    /** The same page, with these answers where it prints one. */
    StudyPage with(Answers answers) {
        Matcher example = EXAMPLE.matcher(text);
        StringBuilder written = new StringBuilder();
        for (int query = 0; example.find(); query++) {
            String answer = example.group(2) == null
                    ? ""
                    : "```json\n" + JsonText.of(answers.all().get(query)) + "\n```\n";
            example.appendReplacement(
                    written, Matcher.quoteReplacement("```graphql\n" + example.group(1) + "```\n" + answer));
        }
        return new StudyPage(file, example.appendTail(written).toString());
    }

    /** Its sentences, on one line. */
    String prose() {
        return EXAMPLE.matcher(text)
                .replaceAll("")
                .replaceAll("!?\\[([^]]*)]\\([^)]*\\)", "$1")
                .replaceAll("\\s+", " ");
    }

    /** Numbers of the sentences that none of these statements has. */
    List<String> numbersBeside(List<String> statements) {
        String left = prose();
        for (String statement : statements) {
            left = left.replace(statement, "");
        }
        return NUMBER.matcher(DAY.matcher(left).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
