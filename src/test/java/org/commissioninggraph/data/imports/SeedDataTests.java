package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped seed data, against figures that are known from elsewhere. */
class SeedDataTests {
    private static final SeedFiles SEEDS = new SeedFiles(Path.of("seed-data"));
    private static final Path ORIGINALS = Path.of("..", "shared", "data");

    @Test
    void everyLabelAndRelationshipOfTheModelHasItsFile() throws IOException {
        SeedLayout layout = SeedLayout.of(SeedFiles.MODEL);

        Set<Path> expected = new HashSet<>(Set.of(SEEDS.folder().resolve("release.json")));
        layout.nodes().keySet().forEach(label -> expected.add(SEEDS.folder().resolve("nodes/" + label + ".csv")));
        layout.relationships()
                .keySet()
                .forEach(type -> expected.add(SEEDS.folder().resolve("relationships/" + type + ".csv")));
        assertThat(SEEDS.paths()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ccgsOpenOnTheSecondOfApril() throws IOException {
        List<Map<String, String>> ccgs = SEEDS.nodes("CCG");

        assertThat(ccgs).hasSize(221);
        assertThat(onSecondOfApril(day -> count(ccgs, openOn(day)))).containsExactly(211, 211, 209, 209, 207, 195, 191);
    }

    @Test
    void practicesInACcgOnTheSecondOfApril() throws IOException {
        Set<String> ccgs = codes("CCG");
        List<Map<String, String>> memberships = SEEDS.relationships("MEMBER_OF").stream()
                .filter(edge -> ccgs.contains(edge.get("to")))
                .toList();

        assertThat(SEEDS.nodes("Practice")).hasSize(8239);
        assertThat(onSecondOfApril(day -> count(memberships, validOn(day))))
                .containsExactly(8130, 8096, 8025, 7949, 7749, 7552, 7278);
    }

    @Test
    void teamsAndRegionsOnTheSecondOfApril() throws IOException {
        Set<String> teams = codes("AreaTeam");
        List<Map<String, String>> periods = SEEDS.relationships("PART_OF").stream()
                .filter(edge -> teams.contains(edge.get("from")))
                .toList();
        List<Map<String, String>> regions = SEEDS.nodes("RegionalTeam");

        assertThat(onSecondOfApril(day -> count(periods, validOn(day)))).containsExactly(25, 25, 13, 14, 14, 14, 14);
        assertThat(onSecondOfApril(day -> count(regions, openOn(day)))).containsExactly(4, 4, 4, 4, 4, 5, 7);
    }

    @Test
    void partnershipsAndBoards() throws IOException {
        List<Map<String, String>> partnerships = SEEDS.nodes("Partnership");

        assertThat(onSecondOfApril(day -> count(partnerships, openOn(day))).subList(4, 7))
                .containsExactly(44, 42, 42);
        assertThat(SEEDS.nodes("HealthAndWellbeingBoard")).hasSize(152);
        assertThat(SEEDS.relationships("BOARD_OF")).hasSize(152);
    }

    @Test
    void waitingListsAddUpToThePublishedTotals() throws IOException {
        List<Map<String, String>> waiting = SEEDS.relationships("WAITS_FOR");

        assertThat(sum(waiting, "waiting")).isEqualTo(3_006_877);
        assertThat(sum(waiting, "within18Weeks")).isEqualTo(2_800_845);
    }

    @Test
    void everySourceThatIsCitedIsInTheRelease() throws IOException {
        Set<String> known = new HashSet<>();
        JsonNode release = new ObjectMapper()
                .readTree(SEEDS.folder().resolve("release.json").toFile());
        release.get("sources").forEach(source -> known.add(source.get("code").asText()));

        for (Path file : SEEDS.paths()) {
            if (file.toString().endsWith(".csv")) {
                assertThat(SeedFiles.rows(file)).as(file.toString()).allMatch(row -> known.contains(row.get("source")));
            }
        }
        assertThat(SEEDS.nodes("Practice")).allMatch(row -> knownOrEmpty(known, row.get("listSizeSource")));
        assertThat(SEEDS.nodes("CCG")).allMatch(row -> knownOrEmpty(known, row.get("allocationSource")));
    }

    @Test
    void bothEndsOfEveryRelationshipExist() throws IOException {
        SeedLayout layout = SeedLayout.of(SeedFiles.MODEL);
        Set<String> codes = new HashSet<>();
        for (String label : layout.nodes().keySet()) {
            codes.addAll(codes(label));
        }
        for (String type : layout.relationships().keySet()) {
            assertThat(SEEDS.relationships(type))
                    .as(type)
                    .allMatch(edge -> codes.contains(edge.get("from")) && codes.contains(edge.get("to")));
        }
    }

    @Test
    void allFilesTogetherStaySmall() throws IOException {
        long bytes = 0;
        for (Path file : SEEDS.paths()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThanOrEqualTo(8_000_000);
    }

    @Test
    void importingTheOriginalsAgainGivesTheSameBytes(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isDirectory(ORIGINALS), "the original tables are not here");

        new Importer(SeedFiles.MODEL).run(ORIGINALS, folder);

        assertThat(new SeedFiles(folder).contents()).isEqualTo(SEEDS.contents());
    }

    private static Set<String> codes(String label) throws IOException {
        Set<String> codes = new HashSet<>();
        SEEDS.nodes(label).forEach(row -> codes.add(row.get("code")));
        return codes;
    }

    private static List<Integer> onSecondOfApril(ToIntFunction<String> count) {
        List<Integer> counts = new ArrayList<>();
        for (int year = 2013; year <= 2019; year++) {
            counts.add(count.applyAsInt(year + "-04-02"));
        }
        return counts;
    }

    private static int count(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static long sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    private static Predicate<Map<String, String>> openOn(String day) {
        return row -> row.get("opened").compareTo(day) <= 0
                && (row.get("closed").isEmpty() || row.get("closed").compareTo(day) >= 0);
    }

    private static Predicate<Map<String, String>> validOn(String day) {
        return row -> row.get("since").compareTo(day) <= 0
                && (row.get("until").isEmpty() || row.get("until").compareTo(day) > 0);
    }

    private static boolean knownOrEmpty(Set<String> known, String source) {
        return source.isEmpty() || known.contains(source);
    }
}
