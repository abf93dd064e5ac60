package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTests {
    @TempDir
    Path folder;

    @Test
    void onlyGpPracticesAreTakenWhateverFileSaysSo() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods("epraccur_2015-11-27", TinyInput.practice("A83001", "ONCE A PRACTICE", "A", "4"))
                .ods(
                        "epraccur_2019-10",
                        TinyInput.practice("A83001", "NOW A CLINIC", "C", "9"),
                        TinyInput.practice("A83006", "NEW NAME", "A", "4"),
                        TinyInput.practice("Y00001", "OUT OF HOURS", "A", "1")));

        assertThat(seeds.nodes("Practice")).extracting(row -> row.get("code")).containsExactly("A83001", "A83006");
        assertThat(seeds.node("Practice", "A83001")).containsEntry("name", "NOW A CLINIC");
        assertThat(seeds.node("Practice", "A83001")).containsEntry("status", "CLOSED");
    }

    @Test
    void aPracticeWhoseSettingWasResetWhenItClosedIsTaken() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods(
                        "epraccur_2019-10",
                        TinyInput.practice("A83006", "OPEN", "A", "4"),
                        TinyInput.practice("K81091", "CLOSED", "C", "0"),
                        TinyInput.practice("Y00016", "WALK-IN CENTRE", "A", "1"))
                .with(TidyFile.PRACTICES_RESET, "K81091,0")
                .with(TidyFile.PRACTICES_RESET, "Y00016,1"));

        assertThat(seeds.nodes("Practice")).extracting(row -> row.get("code")).containsExactly("A83006", "K81091");
    }

    @Test
    void theNewestFileWinsAndIsCited() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods("epraccur_2015-11-27", TinyInput.practice("A83006", "OLD NAME", "A", "4"))
                .ods("epraccur_2020-01", TinyInput.practice("A83006", "NEWEST NAME", "D", "4")));

        assertThat(seeds.node("Practice", "A83006"))
                .containsEntry("name", "NEWEST NAME")
                .containsEntry("status", "DORMANT")
                .containsEntry("address", "SURGERY, HIGH STREET")
                .containsEntry("source", "EPRACCUR_2020_01");
        assertThat(Files.readString(seeds.folder().resolve("release.json")))
                .contains("\"EPRACCUR_2015_11\"", "\"EPRACCUR_2020_01\"")
                .doesNotContain("EPRACCUR_2016");
    }

    @Test
    void aMembershipEndsOnTheDayAfterThePracticeLeft() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods(
                        "epcmem_2019-10",
                        "\"A83006\",\"00C\",\"W\",\"20130401\",\"20160331\",\"0\"",
                        "\"A83006\",\"5J9\",\"W\",\"20010401\",\"20130331\",\"0\"",
                        "\"A83006\",\"13A\",\"W\",\"20160401\",\"\",\"0\""));

        assertThat(seeds.relationships("MEMBER_OF"))
                .extracting(row -> row.get("to") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly("00C 2013-04-01 2016-04-01", "5J9 2001-04-01 2013-04-01");
    }

    @Test
    void aFoundationTrustIsLicensedForItsLifeSinceTheAct() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .with(TidyFile.TRUSTS, "R0A,MANCHESTER,ACUTE,X,true,2017-10-01,,M13 9WL,53.4,-2.2")
                .with(TidyFile.TRUSTS, "RBB,BATH,UNKNOWN,,true,1991-04-01,2015-01-31,BA1 1RL,,")
                .with(TidyFile.TRUSTS, "RNL,CUMBRIA,ACUTE,X,false,2001-04-01,2019-09-30,,,"));

        assertThat(seeds.relationships("LICENSED_BY"))
                .extracting(row -> row.get("from") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly("R0A 2017-10-01 ", "RBB 2013-04-01 2015-02-01");
        assertThat(seeds.node("Provider", "RBB")).containsEntry("kind", "");
    }

    @Test
    void aFoundationTrustThatWasAuthorisedLaterIsLicensedFromThatDay() throws Exception {
        SeedFiles seeds =
                imported(new TinyInput().with(TidyFile.TRUSTS, "RAX,KINGSTON,ACUTE,X,true,1991-04-01,,KT2 7QB,,"));

        assertThat(seeds.relationships("LICENSED_BY"))
                .extracting(row -> row.get("from") + " " + row.get("since") + " " + row.get("basis"))
                .containsExactly("RAX 2013-05-01 REPORTED_DAY");
    }

    @Test
    void aRelationshipHoldsOnlyWhileBothItsEndsAreOpen() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods(
                        "epraccur_2019-10",
                        TinyInput.practice("A83006", "OPEN", "A", "4"),
                        TinyInput.practice("A83001", "CLOSED EARLY", "C", "4", "19740401", "20120331"),
                        TinyInput.practice("Y04979", "OPENS LATER", "A", "4", "20150501", "20160331"))
                .ods(
                        "epcmem_2019-10",
                        "\"A83006\",\"00C\",\"W\",\"20130101\",\"\",\"0\"",
                        "\"A83001\",\"00C\",\"W\",\"20130401\",\"\",\"0\"",
                        "\"Y04979\",\"00C\",\"W\",\"20150407\",\"\",\"0\""));

        assertThat(seeds.relationships("MEMBER_OF"))
                .extracting(row -> row.get("from") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly("A83006 2013-04-01 ", "Y04979 2015-05-01 2016-04-01");
    }

    @Test
    void aMembershipGoesOnWithTheOneSuccessorOfItsCcg() throws Exception {
        SeedFiles seeds = imported(merged("00C")
                .ods(
                        "epcmem_2019-10",
                        "\"A83006\",\"00C\",\"W\",\"20130401\",\"20150704\",\"0\"",
                        "\"A83006\",\"00E\",\"W\",\"20150705\",\"\",\"0\""));

        assertThat(seeds.relationships("MEMBER_OF"))
                .extracting(
                        row -> String.join(" ", row.get("to"), row.get("since"), row.get("until"), row.get("basis")))
                .containsExactly(
                        "00C 2013-04-01 2015-04-01 ", "00E 2015-04-01 2015-07-05 SUCCESSION", "00E 2015-07-05  ");
    }

    @Test
    void aMergedCcgSitsOnTheBoardsOfItsPredecessors() throws Exception {
        SeedFiles seeds = imported(merged("00C", "00D")
                .with(TidyFile.UTLA, "E06000005,Darlington,UNITARY,117")
                .with(TidyFile.UTLA, "E06000047,Durham,UNITARY,116")
                .with(TidyFile.CCG_UTLA_SHARE, "00C,E06000005,100,1,0.75")
                .with(TidyFile.CCG_UTLA_SHARE, "00D,E06000005,30,0.1,0.25")
                .with(TidyFile.CCG_UTLA_SHARE, "00D,E06000047,270,0.9,1"));

        assertThat(seeds.relationships("REPRESENTED_ON"))
                .filteredOn(row -> row.get("from").equals("00E"))
                .extracting(row -> String.join(" ", row.values()))
                .containsExactly(
                        "00E HWB-E06000005 2015-04-01  0.325000 1.00 130 UNION_OF_PREDECESSORS CCG_UTLA_SHARE_2017",
                        "00E HWB-E06000047 2015-04-01  0.675000 1 270 UNION_OF_PREDECESSORS CCG_UTLA_SHARE_2017");
    }

    @Test
    void aDormantPracticeEndsWhereTheListsHaveItNoMore() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods(
                        "epraccur_2019-10",
                        TinyInput.practice("A83006", "LISTED LAST", "D", "4"),
                        TinyInput.practice("A83001", "LISTED ONCE", "D", "4"),
                        TinyInput.practice("A83002", "NEVER LISTED", "D", "4"),
                        TinyInput.practice("A83003", "AT WORK", "A", "4"))
                .with(TidyFile.LIST_SIZE_BY_QUARTER, "A83001,2013-04,100")
                .with(TidyFile.LIST_SIZE_BY_QUARTER, "A83006,2013-07,200"));

        assertThat(seeds.nodes("Practice"))
                .extracting(row -> row.get("code") + " " + row.get("closed") + " " + row.get("closedBasis"))
                .containsExactly(
                        "A83001 2013-06-30 NO_LONGER_LISTED",
                        "A83002 2013-03-31 NO_LONGER_LISTED",
                        "A83003  ",
                        "A83006  ");
    }

    @Test
    void whereOdsHasNoDayOfASupportUnitAReportHas() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .with(TidyFile.CSUS, "0AP,Anglia,NORWICH,NR7 0WG,,,,,GPIT_BUYING_CATALOGUE")
                .with(TidyFile.CSUS, "0AQ,London,LONDON,EC2A 2DU,,,2012-10-01,2017-03-31,GPIT_BUYING_CATALOGUE"));

        assertThat(seeds.node("CommissioningSupportUnit", "0AP"))
                .containsEntry("closed", "2014-03-31")
                .containsEntry("closedBasis", "PLANNED")
                .containsEntry("closedSource", "CSU_ANGLIA_2013_10");
        assertThat(seeds.node("CommissioningSupportUnit", "0AQ"))
                .containsEntry("opened", "2012-10-01")
                .containsEntry("openedBasis", "")
                .containsEntry("closed", "2017-03-31");
    }

    @Test
    void anUndatedPartnershipLastsWhileBothLive() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .with(TidyFile.STPS, "QVP,E54000046,Northumberland,Northumberland STP,2016-03-31,2018-03-31")
                .with(TidyFile.TRUSTS, "R1L,ESSEX,ACUTE,X,true,2017-04-01,,,,")
                .with(TidyFile.UTLA, "E06000005,Darlington,UNITARY,117")
                .with(TidyFile.STP_PARTNERS, "QVP,R1L,TRUST,CLOSED_2018_03")
                .with(TidyFile.STP_PARTNERS, "QVP,E06000005,LOCAL_AUTHORITY,CLOSED_2018_03")
                .with(TidyFile.STP_PARTNERS, "QVP,E07000026,LOCAL_AUTHORITY,CLOSED_2018_03"));

        assertThat(seeds.relationships("PARTNER_IN"))
                .extracting(row -> row.get("from") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly("117 2016-03-31 2018-04-01", "R1L 2017-04-01 2018-04-01");
    }

    @Test
    void aListSizeIsASeriesThatEndsWhereTheListHasThePracticeNoMore() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods(
                        "epraccur_2019-10",
                        TinyInput.practice("A83001", "ONE", "A", "4"),
                        TinyInput.practice("A83006", "TWO", "A", "4"))
                .with(TidyFile.LIST_SIZE_BY_QUARTER, "A83001,2013-04,100")
                .with(TidyFile.LIST_SIZE_BY_QUARTER, "Y00001,2013-04,9")
                .with(TidyFile.LIST_SIZE_BY_QUARTER, "A83006,2013-07,200")
                .with(TidyFile.LIST_SIZE_BY_QUARTER, "A83006,2013-10,210")
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
                .with(TidyFile.POPULATION_BY_QUARTER, "00C,2015-01,300")
                .with(TidyFile.POPULATION_BY_QUARTER, "00C,2015-04,5")
                .with(TidyFile.POPULATION_BY_QUARTER, "00D,2015-01,50")
                .with(TidyFile.POPULATION_BY_QUARTER, "12Y,2015-04,204"));

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
                .with(TidyFile.CCG_NAMES_2013, "00C,NHS West London (Queen's Park)")
                .with(TidyFile.CCG_NAMES_2013, "02M,NHS Fylde & Wyre")
                .with(TidyFile.CCG_NAMES_2013, "09D,NHS Brighton & Hove"));

        assertThat(seeds.nodes("CCG"))
                .extracting(row -> row.get("name") + "/" + row.get("otherName"))
                .containsExactly(
                        "NHS West London CCG/NHS West London (Queen's Park) CCG",
                        "NHS Fylde and Wyre CCG/NHS Fylde & Wyre CCG",
                        "NHS Brighton and Hove CCG/");
    }

    @Test
    void theGssCodeIsThatOf2017OrTheNearestYear() throws Exception {
        SeedFiles seeds = imported(new TinyInput());

        assertThat(seeds.node("CCG", "00C")).containsEntry("gssCode", "E38000042");
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

        imported(new TinyInput());

        assertThat(filled).hasContent("code,name,source\nL1,Darlington North,OWN\n");
    }

    /** An input with these CCGs until 2015-03-31, and 00E that they were merged into. */
    private static TinyInput merged(String... predecessors) {
        TinyInput input = new TinyInput()
                .withHeader(TidyFile.CCGS, String.join(",", TidyFile.CCGS.columns()))
                .with(TidyFile.CCGS, "00E,,,,,Tees,,2015-04-01,,2015-04-01,,,");
        List<String> official = new ArrayList<>();
        List<String> successions = new ArrayList<>();
        official.add(TinyInput.organisation("00E", "TEES CCG", "20150401", ""));
        for (String code : predecessors) {
            input.with(TidyFile.CCGS, code + ",,,,,Old,,2013-04-01,2015-03-31,2013-04-01,,,");
            official.add(TinyInput.organisation(code, "OLD CCG", "20130401", "20150331"));
            successions.add("\"" + code + "\",\"00E\",\"\",\"20150401\",\"\"");
        }
        return input.ods("eccg", official.toArray(String[]::new)).ods("succ", successions.toArray(String[]::new));
    }

    private SeedFiles imported(TinyInput input) throws IOException, ImportFailure {
        Path seeds = folder.resolve("seeds");
        new Importer(SeedFiles.MODEL).run(input.write(folder.resolve("input")), seeds);
        return new SeedFiles(seeds);
    }

    private List<String> problems(TinyInput input) throws IOException {
        return problems(input, folder.resolve("input"));
    }

    private List<String> problems(TinyInput input, Path inputFolder) throws IOException {
        Path from = input.write(inputFolder);
        ImportFailure failure = catchThrowableOfType(
                ImportFailure.class, () -> new Importer(SeedFiles.MODEL).run(from, folder.resolve("seeds")));
        assertThat(failure).as("the import should fail").isNotNull();
        return failure.problems();
    }
}
