package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ImportFailureTests extends ImporterFixture {
    @Test
    void aListSizeIsASeriesThatEndsWhereTheListHasThePracticeNoMore() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods(
                        "epraccur_2019-10",
                        TinyInput.practice("A83001", "ONE", "A", "4"),
                        TinyInput.practice("A83006", "TWO", "A", "4"))
                .with(FoundFile.LIST_SIZE_BY_QUARTER, "A83001,2013-04,100")
                .with(FoundFile.LIST_SIZE_BY_QUARTER, "Y00001,2013-04,9")
                .with(FoundFile.LIST_SIZE_BY_QUARTER, "A83006,2013-07,200")
                .with(FoundFile.LIST_SIZE_BY_QUARTER, "A83006,2013-10,210")
                .with(TidyFile.PRACTICE_LIST_SIZE, "A83001,90,2018/19,MEAN_12_MONTHS")
                .with(TidyFile.PRACTICE_LIST_SIZE, "A83006,220,2019,WORKFORCE_2019_09"));

        assertThat(seeds.series("Practice.listSize"))
                .extracting(row -> String.join(" ", row.values()))
                .containsExactly(
                        "A83001 2013-04-01 100 NHSBSA_LIST_SIZE",
                        "A83001 2013-07-01  NHSBSA_LIST_SIZE",
                        "A83001 2018-04-01 90 LIST_SIZE_2018_19",
                        "A83006 2013-07-01 200 NHSBSA_LIST_SIZE",
                        "A83006 2013-10-01 210 NHSBSA_LIST_SIZE",
                        "A83006 2018-04-01  LIST_SIZE_2018_19",
                        "A83006 2019-09-01 220 GP_WORKFORCE_2019_09");
    }

    @Test
    void aPopulationIsOfTheDaysOfItsCcg() throws Exception {
        SeedFiles seeds = imported(merged("00C", "00D")
                .with(FoundFile.POPULATION_BY_QUARTER, "00C,2015-01,300")
                .with(FoundFile.POPULATION_BY_QUARTER, "00C,2015-04,5")
                .with(FoundFile.POPULATION_BY_QUARTER, "00D,2015-01,50")
                .with(FoundFile.POPULATION_BY_QUARTER, "12Y,2015-04,204"));

        assertThat(seeds.series("CCG.population"))
                .extracting(row -> String.join(" ", row.values()))
                .containsExactly(
                        "00C 2015-01-01 300 NHSBSA_POPULATION",
                        "00D 2015-01-01 50 NHSBSA_POPULATION",
                        "00E 2015-04-01 350 POPULATION_OF_PREDECESSORS");
    }

    @Test
    void aFormerNameAndOneWithASignAreKeptAsAnotherName() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .withHeader(TidyFile.CCGS, String.join(",", TidyFile.CCGS.columns()))
                .with(TidyFile.CCGS, "00C,,,,,NHS West London CCG,,2013-04-01,,2013-04-01,,,")
                .with(TidyFile.CCGS, "02M,,,,,NHS Fylde & Wyre CCG,,2013-04-01,,2013-04-01,,,")
                .with(TidyFile.CCGS, "09D,,,,,NHS Brighton and Hove CCG,,2013-04-01,,2013-04-01,,,")
                .with(FoundFile.CCG_NAMES_2013, "00C,NHS West London (Queen's Park)")
                .with(FoundFile.CCG_NAMES_2013, "02M,NHS Fylde & Wyre")
                .with(FoundFile.CCG_NAMES_2013, "09D,NHS Brighton & Hove"));

        assertThat(seeds.nodes("CCG"))
                .extracting(row -> row.get("name") + "/" + row.get("otherName"))
                .containsExactly(
                        "NHS West London CCG/NHS West London (Queen's Park) CCG",
                        "NHS Fylde and Wyre CCG/NHS Fylde & Wyre CCG",
                        "NHS Brighton and Hove CCG/");
    }

    @Test
    void allProblemsAreListedWithFileAndLineAndNothingIsWritten() throws Exception {
        TinyInput input = new TinyInput()
                .ods("epcmem_2019-10", "\"A83006\",\"00C\",\"W\",\"20131301\",\"\",\"0\"")
                .with(TidyFile.CCG_WAITING_LIST, "99Z,100,General Surgery,5,4")
                .with(TidyFile.CCG_WAITING_LIST, "00C,100,General Surgery,many,4")
                .with(TidyFile.PCTS, "00C,E16000009,Again,2001-04-01,2013-03-31")
                .with(TidyFile.UTLA, "E06000005,Darlington,VILLAGE,117");

        assertThat(problems(input))
                .contains(
                        "ods/epcmem_2019-10.csv:1: joined \"20131301\" is not a date, expected yyyymmdd",
                        "tidy/ccg_waiting_list_2015-03.csv:2: ccg_code \"99Z\" is no commissioner, expected a CCG, or X24"
                                + " for NHS England",
                        "tidy/ccg_waiting_list_2015-03.csv:3: waiting \"many\" is not a number, expected a whole number,"
                                + " 0 or more",
                        "tidy/pcts.csv:3: the code 00C is that of a CCG in tidy/ccgs.csv:2, expected a code of its own",
                        "tidy/utla.csv:2: kind \"VILLAGE\" is not known, expected COUNTY, LONDON_BOROUGH,"
                                + " METROPOLITAN_DISTRICT, UNITARY");
        assertThat(folder.resolve("seeds")).doesNotExist();
    }

    @Test
    void unreadableFilesAreAllNamed() throws Exception {
        TinyInput input = new TinyInput()
                .without("succ")
                .withHeader(TidyFile.STPS, "code,gss,title")
                .ods(
                        "epcmem_2019-10",
                        "\"A83006\",\"00C\",\"W\",\"20130401\",\"\",\"0\"",
                        "\"A83006\",\"00C\",\"20130401\"");

        assertThat(problems(input))
                .containsExactly(
                        "ods/epcmem_2019-10.csv:2: the line has 3 columns, expected 6 columns",
                        "ods/succ.csv:1: the file is missing, expected that name, or one with a date as in succ_2019-10.csv",
                        "tidy/stps.csv:1: the column name is missing, expected code,gss,name,name_2019,opened,closed",
                        "tidy/stps.csv:1: the column name_2019 is missing, expected code,gss,name,name_2019,opened,closed",
                        "tidy/stps.csv:1: the column opened is missing, expected code,gss,name,name_2019,opened,closed",
                        "tidy/stps.csv:1: the column closed is missing, expected code,gss,name,name_2019,opened,closed");
    }

    @Test
    void datesThatContradictTheOfficialListAreReported() throws Exception {
        TinyInput input = new TinyInput()
                .ods(
                        "eccg",
                        TinyInput.organisation("00C", "NHS DARLINGTON CCG", "20130402", ""),
                        TinyInput.organisation("00D", "NHS DURHAM CCG", "20130401", ""),
                        TinyInput.organisation("13A", "A COMMISSIONING HUB", "20130401", ""));

        assertThat(problems(input))
                .containsExactly(
                        "tidy/ccgs.csv:2: ods_opened of 00C is 2013-04-01, expected 2013-04-02 as in ods/eccg.csv:1",
                        "ods/eccg.csv:2: 00D is not in tidy/ccgs.csv, expected every CCG since 2013-04-01 there");
    }

    @Test
    void aFailedImportLeavesTheOldSeedFiles() throws Exception {
        SeedFiles seeds = imported(new TinyInput());
        Map<String, String> before = seeds.contents();

        problems(new TinyInput().without("eccg").without("etr"), folder.resolve("other"));

        assertThat(seeds.contents()).isEqualTo(before);
    }

    @Test
    void twoImportsGiveTheSameBytes() throws Exception {
        Path input = new TinyInput().write(folder.resolve("input"));
        new Importer(SeedFiles.MODEL).run(input, folder.resolve("first"));
        new Importer(SeedFiles.MODEL).run(input, folder.resolve("second"));
        new Importer(SeedFiles.MODEL).run(input, folder.resolve("second"));

        Map<String, String> first = new SeedFiles(folder.resolve("first")).contents();
        assertThat(first).containsKey("release.json").isEqualTo(new SeedFiles(folder.resolve("second")).contents());
    }

    @Test
    void rowsFilledInByHandStayWhereTheInputHasNone() throws Exception {
        Path filled = folder.resolve("seeds/nodes/Locality.csv");
        Files.createDirectories(filled.getParent());
        Files.writeString(filled, "code,name,source\nL1,Darlington North,OWN\n");
        Path release = Files.writeString(
                folder.resolve("seeds/release.json"),
                """
                {"sources": [{"code": "EPRACCUR_2012_01", "name": "Old", "publisher": "ODS", "vintage": "", "licence": ""},
                  {"code": "OWN", "name": "Mine", "publisher": "Me", "vintage": "2026", "licence": "CC0"}]}""");

        imported(new TinyInput());
        imported(new TinyInput());

        assertThat(filled).hasContent("code,name,source\nL1,Darlington North,OWN\n");
        assertThat(release)
                .content()
                .containsOnlyOnce("\"OWN\"")
                .contains("\"Mine\"")
                .doesNotContain("2012_01");
    }

    @Test
    void rowsFilledInByHandThatDoNotFitAreSaidToBeThat() throws Exception {
        Path filled = folder.resolve("seeds/relationships/IN_LOCALITY.csv");
        Files.createDirectories(filled.getParent());
        Files.writeString(filled, "from,to,since,until,source\nA83006,L1,2013-04-01,,EPRACCUR_2019_10\n");

        assertThat(problems(new TinyInput()))
                .singleElement()
                .asString()
                .startsWith("kept from " + folder.resolve("seeds") + ": relationships/IN_LOCALITY.csv:2: ");
        assertThat(folder.resolve("seeds/release.json")).doesNotExist();
    }

    @Test
    void whatALoadWouldRefuseIsNotWritten() throws Exception {
        SeedFiles seeds = imported(new TinyInput());
        Map<String, String> before = seeds.contents();
        TinyInput input = new TinyInput()
                .with(TidyFile.CCGS, "00D,,,,,NHS Durham CCG,,2013-04-01,,2013-04-01,DH1 5JX,500,-1.5")
                .ods(
                        "eccg",
                        TinyInput.organisation("00C", "NHS DARLINGTON CCG", "20130401", ""),
                        TinyInput.organisation("00D", "NHS DURHAM CCG", "20130401", ""));

        ImportFailure failure = catchThrowableOfType(ImportFailure.class, () -> new Importer(SeedFiles.MODEL)
                .run(input.write(folder.resolve("another")), seeds.folder()));

        assertThat(failure.problems()).singleElement().asString().contains("made of the input: nodes/CCG.csv:", "500");
        assertThat(seeds.contents()).isEqualTo(before);
    }

    @Test
    void anotherImportIsWaitedFor() throws Exception {
        Path left = Files.createDirectories(folder.resolve("seeds/.import"));

        assertThatThrownBy(() -> imported(new TinyInput()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another import is at work, or was ended")
                .hasMessageContaining("delete that folder");
        assertThat(left).isEmptyDirectory();
    }

    @Test
    void aDateInANameIsOne() throws Exception {
        assertThat(problems(new TinyInput().ods("epraccur_2019-13", TinyInput.practice("A83006", "NEW", "A", "4"))))
                .contains("ods/epraccur_2019-13.csv:1: the date in its name cannot be read, expected yyyy, yyyy-mm,"
                        + " yyyy-mm-dd or none");
    }
}
