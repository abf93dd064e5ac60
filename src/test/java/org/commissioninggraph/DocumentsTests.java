package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.support.Documents;
import org.junit.jupiter.api.Test;

/** The documents are short, and lead somewhere. */
final class DocumentsTests {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    @Test
    void theyAreShort() {
        Documents.all().forEach((file, text) -> assertThat(text.lines().count())
                .as(file.toString())
                .isLessThanOrEqualTo(file.equals(Documents.README) ? 150 : 250));
    }

    @Test
    void theReadmeLeadsToAllPages() {
        String readme = Documents.all().get(Documents.README);

        assertThat(Documents.all().keySet())
                .filteredOn(file -> !file.equals(Documents.README))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(readme).contains("](" + file.toString().replace('\\', '/') + ")"));
    }

    @Test
    void whatTheyLinkToIsThere() {
        Documents.all().forEach((file, text) -> {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                Path target = link.group(1).isEmpty()
                        ? file
                        : file.resolveSibling(link.group(1)).normalize();
                assertThat(target).as(file + ": " + link.group()).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(target)).as(file + ": " + link.group()).contains("|" + link.group(2) + "|");
                }
            }
        });
    }

    /** As they are made of headings. */
    private static String anchors(Path file) {
        try {
            StringBuilder anchors = new StringBuilder("|");
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("#")) {
                    String heading = line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT);
                    anchors.append(heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                            .append('|');
                }
            }
            return anchors.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
