package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;

final class SeedReaderTests extends SeedReaderFixture {
    @Test
    void givesEachValueItsType() {
        SeedRelease seed = files.read();

        assertThat(seed.nodes().get("Trust").get("T1").properties())
                .containsAllEntriesOf(Map.of(
                        "kind", "BIG",
                        "beds", 10L,
                        "topics", List.of("a", "b"),
                        "location", Map.of("latitude", 51.5, "longitude", -0.1),
                        "opened", LocalDate.parse("2013-04-01")));
        assertThat(seed.nodes().get("Trust").get("T2").properties())
                .containsEntry("topics", List.of())
                .doesNotContainKeys("beds", "location", "teaching");
        assertThat(seed.edges().get("MEMBER_OF")).extracting(SeedEdge::toLabel).containsOnly("Trust");
        assertThat(seed.version()).isEqualTo("1");
    }

    @Test
    void theShippedSeedIsInOrder() {
        Path folderOfModel = Path.of("schema/model");
        Model model = ModelReader.read(folderOfModel);
        SeedRelease seed = SeedReader.read(Path.of("seed-data"), model, folderOfModel);
        assertThat(seed.nodes().get("CCG")).hasSizeGreaterThan(210);
    }

    @Test
    void theChecksumFollowsTheFilesAndTheModel() throws IOException {
        String before = files.read().checksum();
        assertThat(files.read().checksum()).isEqualTo(before);

        files.node("Board", "code,source", "B1,ODS", "B2,ODS");
        String otherSeed = files.read().checksum();
        Path model = folder.resolve("schema/model/model.graphqls");
        Files.writeString(model, Files.readString(model) + "\n# a remark");

        assertThat(List.of(before, otherSeed, files.read().checksum())).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhatIsWrongWithValues() {
        files.node(
                "Trust",
                TRUST,
                "T1,One,HUGE,-1,,91,0,ODS,2013-4-1,",
                "T2,,SMALL,,,1,,ODS,,",
                "T1,Again,BIG,,,,,OTHER,2014-01-02,2014-01-01");
        assertThat(problems())
                .contains(
                        "nodes/Trust.csv:2: kind \"HUGE\" is not a Kind: expected one of BIG, SMALL",
                        "nodes/Trust.csv:2: beds \"-1\" is not a whole number from 0 to 2147483647",
                        "nodes/Trust.csv:2: opened \"2013-4-1\" is not a date such as 2013-04-01",
                        "nodes/Trust.csv:2: the point's \"91\" is not an angle from -90.0 to 90.0 degrees",
                        "nodes/Trust.csv:3: name is empty: expected String",
                        "nodes/Trust.csv:3: has only one of latitude and longitude: expected both or neither",
                        "nodes/Trust.csv:4: code T1 is that of line 2 already");
    }

    @Test
    void tellsWhatNoSingleRowTells() {
        files.node("Trust", TRUST, "T1,One,BIG,,,,,OTHER,2014-01-02,2014-01-01", "T2,Two,BIG,,,,,ODS,,");
        files.node("Surgery", "code,name,source", "S1,First,ODS", "S2,Second,ODS", "T1,Third,ODS");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "nodes/Trust.csv:2: opened 2014-01-02 is after closed 2014-01-01: expected the first day, then"
                                + " the last",
                        "nodes/Trust.csv:2: source OTHER is not one of the sources in release.json",
                        "nodes/Surgery.csv:4: code T1 is that of nodes/Trust.csv:2 already: expected it unique over"
                                + " every Body");
    }

    @Test
    void tellsOfTextsThatNoIndexHolds() throws IOException {
        Path model = folder.resolve("schema/model/model.graphqls");
        Files.writeString(model, Files.readString(model).replace("@alphabetical", "@searched @alphabetical"));
        String name = "n".repeat(3_997);
        files.node("Surgery", "code,name,source", "S1," + name + ",ODS", "S2," + name + "n,ODS");
        files.node("Board", "code,source", "B1,ODS", "b".repeat(8_001) + ",ODS");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "nodes/Surgery.csv:3: name has 8001 bytes, with what it is ordered by: expected at most 8000,"
                                + " which is what an index holds; shorten it",
                        "nodes/Board.csv:3: code has 8001 bytes: expected at most 8000, which is what an index holds;"
                                + " shorten it");
    }

    /** Things are looked up by codes without regard to capitals. */
    @Test
    void tellsOfCodesThatDifferInTheirCapitalsOnly() {
        files.node("Trust", TRUST, "T1,One,BIG,,,,,ODS,,", "t1,Two,BIG,,,,,ODS,,", "T2,Three,BIG,,,,,ODS,,");
        files.node("Surgery", "code,name,source", "S1,First,ODS", "S2,Second,ODS", "t2,Third,ODS");
        files.node("Board", "code,source", "B1,ODS", "b1,ODS");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "nodes/Trust.csv:3: code t1 is that of nodes/Trust.csv:2 already, T1, but for its capitals:"
                                + " expected it unique over every Body",
                        "nodes/Surgery.csv:4: code t2 is that of nodes/Trust.csv:4 already, T2, but for its capitals:"
                                + " expected it unique over every Body",
                        "nodes/Board.csv:3: code b1 is that of nodes/Board.csv:2 already, B1, but for its capitals:"
                                + " expected it unique over every Board");
    }

    @Test
    void tellsWhatIsWrongWithColumnsAndFiles() throws IOException {
        files.node("Surgery", "code,nmae,source", "S1,First,ODS", "S2,Second");
        files.node("Ward", "code");
        Files.delete(files.seed.resolve("nodes/Board.csv"));
        assertThat(problems())
                .contains(
                        "nodes/Surgery.csv:1: unknown column nmae: expected some of code, name, opened, closed, source",
                        "nodes/Surgery.csv:1: column name is missing",
                        "nodes/Surgery.csv:3: has 2 cells: expected 3, as the header has",
                        "nodes/Ward.csv: the model has no node type Ward",
                        "nodes/Board.csv: missing seed file: expected one, with a header only where there is nothing to"
                                + " tell");
    }

    @Test
    void tellsWhatIsWrongWithSeries() throws IOException {
        files.measure();
        files.series(
                "Trust.beds",
                "code,date,value,source",
                "T1,2014-06-01,12,ODS",
                "T1,2014-01-01,10,ODS",
                "T2,2014-06-01,-7,ODS",
                "T2,2014-07-01,7,NONE",
                "T2,2014-07-01,7,ODS",
                "T9,2014-6-1,7,",
                "T1,2019-01-01,1,ODS");
        files.series("SITS_ON.weight", "from,to,since,date,value,source", "T1,B1,2013-04-02,2014-01-01,0.25,ODS");
        files.series("Trust.name", "code,date,value,source");
        Files.delete(files.seed.resolve("series/Trust.motto.csv"));
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "series/Trust.beds.csv:3: comes before line 2 by its date: expected rows in the order of code, date",
                        "series/Trust.beds.csv:4: value \"-7\" is not a whole number from 0 to 2147483647",
                        "series/Trust.beds.csv:5: source NONE: expected one of the sources in release.json",
                        "series/Trust.beds.csv:6: repeats line 5: expected one measurement for a day",
                        "series/Trust.beds.csv:7: source is empty: expected one of the sources in release.json",
                        "series/Trust.beds.csv:7: code T9 is no Trust in the seed files",
                        "series/Trust.beds.csv:8: comes before line 7 by its code: expected rows in the order of code, date",
                        "series/SITS_ON.weight.csv:2: from T1 to B1 since 2013-04-02 is no SITS_ON in the seed files",
                        "series/Trust.motto.csv: missing seed file: expected one, with a header only where there is nothing"
                                + " to tell",
                        "series/Trust.name.csv: the model has no series Trust.name");
    }

    @Test
    void theDaysOfASeriesAreThoseOfItsMeasurementsAndThoseOnWhichTheyAreTooOld() {
        files.measure();
        Map<String, List<LocalDate>> days = files.read().seriesDays();
        assertThat(days.get("Trust.beds"))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2014-01-01",
                        "2014-06-01",
                        "2014-09-01",
                        "2015-06-01",
                        "2015-09-01",
                        "2016-01-01",
                        "2017-01-01");
        assertThat(days).containsEntry("Seat.weight", List.of(LocalDate.of(2014, 1, 1), LocalDate.of(2015, 1, 1)));
    }

    /** As where the current seed files are a link to those of a version. */
    @Test
    void theChecksumFollowsLinks() throws IOException {
        Path model = folder.resolve("schema/model");
        Path link = Files.createSymbolicLink(folder.resolve("current"), files.seed);

        assertThat(SeedReader.checksum(link, model)).isEqualTo(files.read().checksum());
    }

    @Test
    void whatIsHiddenIsNoSeedFile() throws IOException {
        String before = files.read().checksum();
        Path left = Files.createDirectories(files.seed.resolve(".import/nodes"));
        Files.writeString(left.resolve("Board.csv"), "code,source\n");

        assertThat(files.read().checksum()).isEqualTo(before);
    }

    @Test
    void filesOfAnImportThatWasEndedAreNotRead() throws IOException {
        Files.createDirectories(files.seed.resolve(".import"));
        ImportMark.of(files.seed).set();

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("an import is replacing its files", "`import` again");
    }
}
