package org.commissioninggraph.data.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tests of SeedDataTests and SeedFactsTests have in common. */
abstract class SeedDataFixture {
    static final SeedFiles SEEDS = new SeedFiles(Path.of("seed-data"));
    static final List<String> SERIES = List.of(
            "CCG.listedName", "CCG.population", "Practice.dispensing", "Practice.listSize", "Practice.listedName");
    static final Pattern LEFT_OUT = Pattern.compile("\\| \\w{6} \\|.*\\| (([0-9-]+ ){11}[0-9-]+) \\|");
    static final Path ORIGINALS = Path.of("..", "shared", "data");

    static List<Map<String, String>> ofMonth(List<Map<String, String>> waiting, String month) {
        return waiting.stream().filter(row -> month.equals(row.get("month"))).toList();
    }

    /** The patients of the codes that seed-data/README.md lists one by one, added up for each of the twelve quarters. */
    static List<Long> leftOut() throws IOException {
        Long[] sums = new Long[12];
        Arrays.fill(sums, 0L);
        for (String line : Files.readAllLines(SEEDS.folder().resolve("README.md"))) {
            Matcher code = LEFT_OUT.matcher(line);
            if (code.matches()) {
                String[] patients = code.group(1).split(" ", -1);
                for (int quarter = 0; quarter < sums.length; quarter++) {
                    sums[quarter] += patients[quarter].equals("-") ? 0 : Long.parseLong(patients[quarter]);
                }
            }
        }
        return List.of(sums);
    }

    static Set<String> codes(String label) throws IOException {
        Set<String> codes = new HashSet<>();
        SEEDS.nodes(label).forEach(row -> codes.add(row.get("code")));
        return codes;
    }

    static List<Integer> onSecondOfApril(ToIntFunction<String> count) {
        List<Integer> counts = new ArrayList<>();
        for (int year = 2013; year <= 2019; year++) {
            counts.add(count.applyAsInt(year + "-04-02"));
        }
        return counts;
    }

    static int count(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        return (int) rows.stream().filter(which).count();
    }

    static long sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    static Predicate<Map<String, String>> openOn(String day) {
        return row -> row.get("opened").compareTo(day) <= 0
                && (row.get("closed").isEmpty() || row.get("closed").compareTo(day) >= 0);
    }

    static Predicate<Map<String, String>> validOn(String day) {
        return row -> row.get("since").compareTo(day) <= 0
                && (row.get("until").isEmpty() || row.get("until").compareTo(day) > 0);
    }

    static boolean knownOrEmpty(Set<String> known, String source) {
        return source.isEmpty() || known.contains(source);
    }
}
