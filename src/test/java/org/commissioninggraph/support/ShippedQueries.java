package org.commissioninggraph.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every query that comes with the program, for tests and benchmarks too: what nothing may refuse. */
public final class ShippedQueries {
    private static final Pattern OF_README = Pattern.compile(
            "```graphql\n(.*?)```|^\\| [^|]+ \\| `(\\{ [^`]+ \\})` \\|(?: `[^`|]+` \\|)?$",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final List<String> FOLDERS = List.of(
            "src/test/resources/golden",
            "src/test/resources/benchmark",
            "src/main/resources/web/examples",
            "schema/reports");

    private ShippedQueries() {}

    /** By the file that each is from. */
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        try {
            Matcher found = OF_README.matcher(Documents.text());
            while (found.find()) {
                all.put("README.md at " + found.start(), found.group(1) == null ? found.group(2) : found.group(1));
            }
            for (String folder : FOLDERS) {
                add(all, Path.of(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void add(Map<String, String> all, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".graphql")).toList()) {
                all.put(file.toString(), Files.readString(file));
            }
        }
    }
}
