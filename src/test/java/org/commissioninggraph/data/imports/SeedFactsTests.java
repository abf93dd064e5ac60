package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class SeedFactsTests extends SeedDataFixture {
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
    }

    /** The figures of the quarters that other tests compare with are the sums of the original list. */
    @Test
    void theListsAddUpToTheFiguresOfTheTests() throws IOException {
        Path original = ORIGINALS.resolve(FoundFile.LIST_SIZE_BY_QUARTER.file());
        assumeTrue(Files.isRegularFile(original), "the original tables are not here");
        Map<String, Long> listed = new TreeMap<>();
        for (Map<String, String> row : SeedFiles.rows(original)) {
            listed.merge(row.get("quarter_start") + "-01", Long.parseLong(row.get("list_size")), Long::sum);
        }

        assertThat(SeedFiles.rows(Path.of("src/test/resources/figures/quarters.csv")))
                .hasSize(12)
                .allSatisfy(quarter ->
                        assertThat(listed).containsEntry(quarter.get("day"), Long.parseLong(quarter.get("listed"))));
    }

    /** Code by code in seed-data/README.md, and in sum where other tests compare with it. */
    @Test
    void whatIsLeftOutOfTheListsIsTold() throws IOException {
        assertThat(SeedFiles.rows(Path.of("src/test/resources/figures/quarters.csv")))
                .extracting(quarter -> Long.parseLong(quarter.get("leftOut")))
                .isEqualTo(leftOut());
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

    /** The totals that were published when trusts were authorised. */
    @Test
    void foundationTrustsAreAsManyAsWasReported() throws IOException {
        List<Map<String, String>> licences = SEEDS.relationships("LICENSED_BY");

        assertThat(count(licences, validOn("2014-11-01"))).isEqualTo(149);
        assertThat(count(licences, validOn("2015-02-01"))).isEqualTo(149);
        assertThat(count(licences, validOn("2015-05-01"))).isEqualTo(152);
        assertThat(count(licences, validOn("2016-04-01"))).isEqualTo(155);
    }

    /** The 19 of 2013 that reports count. */
    @Test
    void supportUnitsOpenOnTheSecondOfApril() throws IOException {
        List<Map<String, String>> units = SEEDS.nodes("CommissioningSupportUnit");

        assertThat(onSecondOfApril(day -> count(units, openOn(day)))).containsExactly(19, 17, 9, 7, 6, 6, 6);
        assertThat(count(units, openOn("2012-09-30"))).isZero();
    }

    /** What a CCG says of its area is what the map shows. */
    @Test
    void theBoundaryOfACcgIsThatOfTheMap() throws IOException {
        JsonNode map = new ObjectMapper()
                .readTree(SEEDS.folder().resolve(BoundaryFile.FILE).toFile());
        Map<String, String> areas = new TreeMap<>();
        map.path("features")
                .forEach(feature -> areas.put(
                        feature.path("id").asText(), feature.path("geometry").toString()));

        Map<String, String> told = new TreeMap<>();
        for (Map<String, String> ccg : SEEDS.nodes("CCG")) {
            told.put(
                    ccg.get("code"),
                    new ObjectMapper().readTree(ccg.get("boundary")).toString());
        }
        assertThat(told).hasSize(221).isEqualTo(areas);
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
}
