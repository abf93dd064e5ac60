package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The numbers of rows that seed-data/README.md tells are those of the files. */
final class SeedReadmeTests extends SeedDataFixture {
    /** A file or several; their rows in the same order, or those that each has. */
    private static final Pattern ROW =
            Pattern.compile("^\\| ([A-Z][\\w.]+(?:, [A-Z]\\w+)*) \\| (\\d[\\d, ]*?)( each)? \\| .*");

    private static final String SEVERAL = ", ";

    @Test
    void rowsOfEachFile() throws IOException {
        Map<String, Integer> told = told();
        Map<String, Integer> held = new TreeMap<>();
        for (Path file : SEEDS.paths()) {
            String name = file.getFileName().toString().replace(".csv", "");
            int rows = file.toString().endsWith(".csv") ? SeedFiles.rows(file).size() : 0;
            if (rows > 0) {
                held.put(name, rows);
            }
        }

        assertThat(told).isEqualTo(held);
    }

    private static Map<String, Integer> told() throws IOException {
        Map<String, Integer> told = new TreeMap<>();
        for (String line : Files.readAllLines(SEEDS.folder().resolve("README.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String[] files = row.group(1).split(SEVERAL);
                String[] rows = row.group(2).split(SEVERAL);
                for (int i = 0; i < files.length; i++) {
                    String number = rows[row.group(3) == null ? i : 0];
                    told.put(files[i], Integer.parseInt(number.replace(",", "")));
                }
            }
        }
        return told;
    }
}
