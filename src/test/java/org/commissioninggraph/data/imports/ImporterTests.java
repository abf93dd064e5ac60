package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class ImporterTests extends ImporterFixture {
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
                .with(FoundFile.PRACTICES_RESET, "K81091,0")
                .with(FoundFile.PRACTICES_RESET, "Y00016,1"));

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
                        TinyInput.practice("A83003", "AT WORK", "A", "4"),
                        TinyInput.practice("A83004", "OPENED ON THE DAY OF A LIST", "D", "4", "20130401", ""))
                .with(FoundFile.LIST_SIZE_BY_QUARTER, "A83001,2013-04,100")
                .with(FoundFile.LIST_SIZE_BY_QUARTER, "A83006,2013-07,200"));

        assertThat(seeds.nodes("Practice"))
                .extracting(row -> row.get("code") + " " + row.get("closed") + " " + row.get("closedBasis"))
                .containsExactly(
                        "A83001 2013-06-30 NO_LONGER_LISTED",
                        "A83002 2013-03-31 NO_LONGER_LISTED",
                        "A83003  ",
                        "A83004 2013-06-30 NO_LONGER_LISTED",
                        "A83006  ");
    }

    @Test
    void aByteOrderMarkIsNoPartOfACode() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .ods("epcmem_2019-10", "\uFEFF\"A83006\",\"00C\",\"W\",\"20130401\",\"20160331\",\"0\""));

        assertThat(seeds.relationships("MEMBER_OF")).hasSize(1);
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
    void theGssCodeIsThatOf2017OrTheNearestYear() throws Exception {
        SeedFiles seeds = imported(new TinyInput());

        assertThat(seeds.node("CCG", "00C")).containsEntry("gssCode", "E38000042");
    }
}
