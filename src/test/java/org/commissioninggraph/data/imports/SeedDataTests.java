package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped seed data, against figures that are known from elsewhere. */
final class SeedDataTests extends SeedDataFixture {
    @Test
    void everyLabelAndRelationshipOfTheModelHasItsFile() throws IOException {
        SeedLayout layout = SeedLayout.of(SeedFiles.MODEL);

        Set<Path> expected = new HashSet<>(
                Set.of(SEEDS.folder().resolve("release.json"), SEEDS.folder().resolve(BoundaryFile.FILE)));
        layout.nodes().keySet().forEach(label -> expected.add(SEEDS.folder().resolve("nodes/" + label + ".csv")));
        layout.relationships()
                .keySet()
                .forEach(type -> expected.add(SEEDS.folder().resolve("relationships/" + type + ".csv")));
        SERIES.forEach(property -> expected.add(SEEDS.folder().resolve("series/" + property + ".csv")));
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

        assertThat(SEEDS.nodes("Practice")).hasSize(8278);
        assertThat(onSecondOfApril(day -> count(memberships, validOn(day))))
                .containsExactly(8168, 8134, 8046, 7945, 7744, 7546, 7272);
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
        List<String> months =
                List.of("2014-12-31", "2015-01-31", "2015-02-28", "2015-03-31", "2015-04-30", "2015-05-31");

        assertThat(months.stream().map(month -> sum(ofMonth(waiting, month), "waiting")))
                .containsExactly(2_928_414L, 2_924_045L, 2_928_213L, 3_006_877L, 3_022_512L, 3_172_627L);
        assertThat(months.stream().map(month -> sum(ofMonth(waiting, month), "within18Weeks")))
                .containsExactly(2_718_870L, 2_706_862L, 2_725_305L, 2_800_845L, 2_821_088L, 2_965_989L);
        assertThat(waiting).hasSize(24_092);
    }

    @Test
    void registersOf24ConditionsForEachCcgOf2013() throws IOException {
        List<Map<String, String>> registers = SEEDS.relationships("HAS_REGISTER_OF");

        assertThat(SEEDS.nodes("Condition")).hasSize(24);
        assertThat(registers).hasSize(24 * 211);
        assertThat(sum(registers, "listSize")).isEqualTo(24 * 56_324_887L);
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
        assertThat(bytes).isLessThanOrEqualTo(14_000_000);
    }

    @Test
    void importingTheOriginalsAgainGivesTheSameBytes(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isDirectory(ORIGINALS), "the original tables are not here");

        new Importer(SeedFiles.MODEL).run(ORIGINALS, folder);

        assertThat(new SeedFiles(folder).contents()).isEqualTo(SEEDS.contents());
    }
}
