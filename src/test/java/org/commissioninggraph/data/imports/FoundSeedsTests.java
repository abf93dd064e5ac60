package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables of the folder {@code found} become. */
class FoundSeedsTests {
    @TempDir
    Path folder;

    @Test
    void aNetworkIsKnownThoughItOpensAfterTheReleaseAndHasNoMembersThen() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .with(FoundFile.PRIMARY_CARE_NETWORKS, "U1,ONE PCN,00C,2019-10-01,,DL1 1AA")
                .with(FoundFile.PRIMARY_CARE_NETWORKS, "U2,LATE PCN,00C,2019-12-01,,DL1 1AB")
                .with(FoundFile.NETWORK_PRACTICES, "A83006,U1,2019-10-01,2019-11-30")
                .with(FoundFile.NETWORK_PRACTICES, "A83006,U2,2019-12-01,")
                .with(FoundFile.NETWORK_PRACTICES, "Y00001,U1,2019-10-01,"));

        assertThat(seeds.nodes("PrimaryCareNetwork"))
                .extracting(row -> row.get("code"))
                .containsExactly("U1", "U2");
        assertThat(seeds.relationships("IN_NETWORK"))
                .extracting(
                        row -> row.get("from") + " " + row.get("to") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly("A83006 U1 2019-10-01 2019-12-01");
        assertThat(seeds.relationships("PART_OF"))
                .filteredOn(row -> row.get("from").startsWith("U"))
                .extracting(row -> row.get("from") + " " + row.get("to") + " " + row.get("since"))
                .containsExactly("U1 00C 2019-10-01");
    }

    @Test
    void aBranchBelongsToItsPracticeWhileBothAreOpen() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .with(
                        FoundFile.BRANCHES,
                        "A83006001,THE BRANCH,1 LANE,,VILLAGE,,DURHAM,DL2 1AA,20040401,20161231,A83006")
                .with(FoundFile.BRANCHES, "Y00658001,A CLINIC,,,,,,DL2 1AB,20040401,,Y00658"));

        assertThat(seeds.nodes("BranchSurgery")).hasSize(1);
        assertThat(seeds.node("BranchSurgery", "A83006001"))
                .containsEntry("address", "1 LANE, VILLAGE, DURHAM")
                .containsEntry("closed", "2016-12-31");
        assertThat(seeds.relationships("PART_OF"))
                .filteredOn(row -> row.get("from").equals("A83006001"))
                .extracting(row -> row.get("to") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly("A83006 2004-04-01 2017-01-01");
    }

    @Test
    void aDispensingPracticeIsFoundByPostcodeAndNameOrByThePostcodeOfOneOnly() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods(
                        "epraccur_2019-10",
                        practice("A1", "THE ELMS", "DL1 1AA"),
                        practice("A2", "THE OAKS", "DL1 1AA"),
                        practice("A3", "ANOTHER NAME", "DL1 1AC"))
                .with(FoundFile.DISPENSING, "The-Elms,DL1 1AA")
                .with(FoundFile.DISPENSING, "The Ashes,DL1 1AA")
                .with(FoundFile.DISPENSING, "The Ashes,DL1 1AC"));

        assertThat(seeds.node("Practice", "A1")).containsEntry("dispensingBasis", "POSTCODE_AND_NAME");
        assertThat(seeds.node("Practice", "A2")).containsEntry("dispensingBasis", "");
        assertThat(seeds.node("Practice", "A3")).containsEntry("dispensingBasis", "POSTCODE");
        assertThat(seeds.series("Practice.dispensing"))
                .extracting(row -> row.get("code") + " " + row.get("date") + " " + row.get("value"))
                .containsExactly("A1 2016-05-01 true", "A3 2016-05-01 true");
    }

    /** A list in capitals is written as one that is not, and only what changes is kept. */
    @Test
    void aNameIsKnownByTheDayOfTheFirstListThatHasIt() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .with(TidyFile.CCGS, "00A,,,,,NHS Ham & Eggs CCG,,2013-04-01,2018-11-30,2013-04-01,,,")
                .with(TidyFile.CCGS, "00B,,,,,NHS New Name CCG,,2013-04-01,,2013-04-01,,,")
                .with(FoundFile.CCG_NAMES_2013, "00A,NHS Ham & Eggs")
                .with(FoundFile.CCG_NAMES_2013, "00B,NHS Old Name")
                .with(FoundFile.CCGS_2016, TinyInput.organisation("00B", "NHS OLD NAME CCG", "20130401", ""))
                .with(FoundFile.CCGS_2018, TinyInput.organisation("00A", "NHS HAM AND EGGS CCG", "20130401", ""))
                .with(FoundFile.CCGS_2018, TinyInput.organisation("13Q", "A HUB", "20130401", "")));

        assertThat(seeds.series("CCG.listedName"))
                .filteredOn(row -> !row.get("code").equals("00C"))
                .extracting(row -> row.get("code") + " " + row.get("date") + " " + row.get("value"))
                .containsExactly(
                        "00A 2013-04-01 NHS Ham & Eggs CCG",
                        "00A 2018-11-01 NHS Ham and Eggs CCG",
                        "00B 2013-04-01 NHS Old Name CCG",
                        "00B 2017-04-01 NHS New Name CCG");
    }

    @Test
    void coCommissioningIsKnownWherePagesNameTheCcg() throws Exception {
        assertThat(imported(new TinyInput()).relationships("CO_COMMISSIONS_WITH"))
                .extracting(row ->
                        row.get("from") + " " + row.get("since") + " " + row.get("level") + " " + row.get("basis"))
                .containsExactly("00C 2016-04-01 DELEGATED AUTHORISED");
    }

    @Test
    void theCatalogueOfDataIsNoWebsiteOfACcg() throws Exception {
        SeedFiles seeds = imported(
                new TinyInput().with(FoundFile.WEBSITES, "00C,https://data.gov.uk/,https://data.gov.uk/dataset/1"));

        assertThat(seeds.node("CCG", "00C"))
                .containsEntry("website", "")
                .containsEntry("spendingUrl", "https://data.gov.uk/dataset/1");
    }

    @Test
    void whatPagesNameIsTakenAsFarAsItNamesABody() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .with(TidyFile.UTLA, "E06000005,Darlington,UNITARY,117")
                .with(TidyFile.CSUS, "0CX,NHS ML CSU,LEYLAND,PR26 6TY,,,,,GPIT_BUYING_CATALOGUE")
                .with(FoundFile.CONSTITUTIONS, "00C,https://example.org/constitution,copy")
                .with(FoundFile.LOCALITIES, "00C,North East")
                .with(FoundFile.STRATEGIES, "Darlington,NEEDS_ASSESSMENT,JSNA,,https://example.org/jsna")
                .with(
                        FoundFile.JOINT_COMMITTEES,
                        "A committee,Darlington and others (not named)|Atlantis,title listed at https://example.org/page")
                .with(FoundFile.MEDICINES_TEAMS, "00C,Midlands and Lancashire CSU (ML)")
                .with(FoundFile.MEDICINES_TEAMS, "00C,A team of CCGs"));

        assertThat(seeds.node("CCG", "00C"))
                .containsEntry("constitutionUrl", "https://example.org/constitution")
                .containsEntry("constitutionSource", "CONSTITUTIONS_COPIES");
        assertThat(seeds.node("Locality", "00C-NORTH_EAST")).containsEntry("name", "North East");
        assertThat(seeds.relationships("OWNS"))
                .extracting(row -> row.get("from") + " " + row.get("to"))
                .containsExactly("HWB-E06000005 HWB-E06000005-NEEDS_ASSESSMENT");
        assertThat(seeds.node("JointCommittee", "A_COMMITTEE")).containsEntry("link", "https://example.org/page");
        assertThat(seeds.relationships("SITS_ON"))
                .extracting(row -> row.get("from"))
                .containsExactly("00C");
        assertThat(seeds.relationships("SUPPORTED_BY"))
                .extracting(row -> row.get("to") + " " + row.get("since") + " " + row.get("until"))
                .containsExactly("0CX 2018-01-01 2019-01-01");
    }

    private static String practice(String code, String name, String postcode) {
        List<String> fields = new ArrayList<>(List.of(
                TinyInput.practice(code, name, "A", "4").replace("\"", "").split(",", -1)));
        fields.set(9, postcode);
        return String.join(",", fields);
    }

    private SeedFiles imported(TinyInput input) throws IOException, ImportFailure {
        Path seeds = folder.resolve("seeds");
        new Importer(SeedFiles.MODEL).run(input.write(folder.resolve("input")), seeds);
        return new SeedFiles(seeds);
    }
}
