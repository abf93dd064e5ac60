package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped seed data, against figures that are known from elsewhere. */
class SeedDataTests {
    private static final SeedFiles SEEDS = new SeedFiles(Path.of("seed-data"));
    private static final List<String> SERIES = List.of("CCG.population", "Practice.listSize");
    private static final Pattern LEFT_OUT = Pattern.compile("\\| \\w{6} \\|.*\\| (([0-9-]+ ){11}[0-9-]+) \\|");
    private static final Path ORIGINALS = Path.of("..", "shared", "data");

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

    private static List<Map<String, String>> ofMonth(List<Map<String, String>> waiting, String month) {
        return waiting.stream().filter(row -> month.equals(row.get("month"))).toList();
    }

    @Test
    void registersOf24ConditionsForEachCcgOf2013() throws IOException {
        List<Map<String, String>> registers = SEEDS.relationships("HAS_REGISTER_OF");

        assertThat(SEEDS.nodes("Condition")).hasSize(24);
        assertThat(registers).hasSize(24 * 211);
        assertThat(sum(registers, "listSize")).isEqualTo(24 * 56_324_887L);
    }

    /** The totals that seed-data/README.md tells; with the patients of the codes that it lists they are those published. */
    @Test
    void listSizesAddUpToTheQuarterlyLists() throws IOException {
        Map<String, Long> totals = new TreeMap<>();
        for (Map<String, String> row : SEEDS.series("Practice.listSize")) {
            if (row.get("source").equals("NHSBSA_LIST_SIZE")
                    && !row.get("value").isEmpty()) {
                totals.merge(row.get("date"), Long.parseLong(row.get("value")), Long::sum);
            }
        }

        assertThat(totals)
                .containsExactly(
                        Map.entry("2013-04-01", 56_019_006L),
                        Map.entry("2013-07-01", 56_080_136L),
                        Map.entry("2013-10-01", 56_288_397L),
                        Map.entry("2014-01-01", 56_428_001L),
                        Map.entry("2014-04-01", 56_453_555L),
                        Map.entry("2014-07-01", 56_565_510L),
                        Map.entry("2014-10-01", 56_807_786L),
                        Map.entry("2015-01-01", 56_939_452L),
                        Map.entry("2015-04-01", 57_022_537L),
                        Map.entry("2015-07-01", 57_134_001L),
                        Map.entry("2015-10-01", 57_367_082L),
                        Map.entry("2016-01-01", 57_542_085L));
        assertThat(leftOut())
                .containsExactly(
                        6_321L, 6_386L, 4_270L, 4_346L, 1_576L, 1_544L, 1_586L, 1_665L, 1_619L, 4_439L, 1_598L, 1_852L);
    }

    /** The patients of the codes that seed-data/README.md lists one by one, added up for each of the twelve quarters. */
    private static List<Long> leftOut() throws IOException {
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

    @Test
    void aPracticeThatIsInTheListNoMoreHasNoPatientsThere() throws IOException {
        assertThat(SEEDS.series("Practice.listSize"))
                .filteredOn(row -> row.get("code").equals("K81091"))
                .extracting(row -> row.get("date") + " " + row.get("value"))
                .containsExactly("2013-04-01 5167", "2013-07-01 ");
        assertThat(SEEDS.series("Practice.listSize"))
                .filteredOn(row -> row.get("value").isEmpty())
                .hasSize(615);
    }

    @Test
    void aMergedCcgOpensWithThePopulationOfItsPredecessors() throws IOException {
        List<Map<String, String>> population = SEEDS.series("CCG.population");

        assertThat(population)
                .filteredOn(row -> row.get("source").equals("POPULATION_OF_PREDECESSORS"))
                .extracting(row -> row.get("code") + " " + row.get("date"))
                .containsExactly(
                        "14L 2017-04-01",
                        "14Y 2018-04-01",
                        "15A 2018-04-01",
                        "15C 2018-04-01",
                        "15D 2018-04-01",
                        "15E 2018-04-01",
                        "15F 2018-04-01",
                        "15M 2019-04-01",
                        "15N 2019-04-01");
        List<Map<String, String>> before = population.stream()
                .filter(row -> Set.of("00W", "01M", "01N").contains(row.get("code")))
                .filter(row -> row.get("date").equals("2016-01-01"))
                .toList();
        assertThat(population)
                .filteredOn(row -> row.get("code").equals("14L"))
                .extracting(row -> row.get("value"))
                .containsExactly(Long.toString(sum(before, "value")));
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

    /** The totals that were published when trusts were authorised. */
    @Test
    void foundationTrustsAreAsManyAsWasReported() throws IOException {
        List<Map<String, String>> licences = SEEDS.relationships("LICENSED_BY");

        assertThat(count(licences, validOn("2014-11-01"))).isEqualTo(149);
        assertThat(count(licences, validOn("2015-02-01"))).isEqualTo(149);
        assertThat(count(licences, validOn("2015-05-01"))).isEqualTo(152);
        assertThat(count(licences, validOn("2016-04-01"))).isEqualTo(155);
    }

    /** Five of the 19 of 2013 are in no list that was found. */
    @Test
    void supportUnitsOpenOnTheSecondOfApril() throws IOException {
        List<Map<String, String>> units = SEEDS.nodes("CommissioningSupportUnit");

        assertThat(onSecondOfApril(day -> count(units, openOn(day)))).containsExactly(14, 12, 9, 7, 6, 6, 6);
        assertThat(count(units, openOn("2012-09-30"))).isZero();
    }

    @Test
    void everyCcgSitsOnABoardOnEveryDay() throws IOException {
        List<Map<String, String>> seats = SEEDS.relationships("REPRESENTED_ON");

        for (String day : List.of("2013-04-02", "2015-04-02", "2017-04-02", "2018-04-02", "2019-04-02")) {
            Set<String> seated = new TreeSet<>();
            seats.stream().filter(validOn(day)).forEach(seat -> seated.add(seat.get("from")));
            Set<String> open = new TreeSet<>();
            SEEDS.nodes("CCG").stream().filter(openOn(day)).forEach(ccg -> open.add(ccg.get("code")));
            assertThat(seated).as(day).isEqualTo(open);
        }
    }

    /** Its practices by their own days and those of their membership are the same. */
    @Test
    void practicesOfACcgWhereOneJoinedBeforeItOpened() throws IOException {
        Set<String> members = new TreeSet<>();
        SEEDS.relationships("MEMBER_OF").stream()
                .filter(edge -> edge.get("to").equals("99P"))
                .filter(validOn("2015-04-14"))
                .forEach(edge -> members.add(edge.get("from")));
        Set<String> open = new TreeSet<>(members);
        open.retainAll(SEEDS.nodes("Practice").stream()
                .filter(openOn("2015-04-14"))
                .map(row -> row.get("code"))
                .toList());

        assertThat(members).hasSize(126).isEqualTo(open);
    }

    @Test
    void aPracticeNeverShowsACcgThatClosedTheDayBefore() throws IOException {
        assertThat(SEEDS.relationships("MEMBER_OF"))
                .filteredOn(edge -> edge.get("from").equals("P84676")
                        && validOn("2017-04-02").test(edge))
                .extracting(edge -> edge.get("to") + " " + edge.get("basis"))
                .containsExactly("14L SUCCESSION");
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
