package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.commissioninggraph.support.SmallRelease;
import org.junit.jupiter.api.Test;

final class SeedReaderEdgesTests extends SeedReaderFixture {
    @Test
    void tellsWhatIsWrongWithEdges() {
        files.edge(
                "MEMBER_OF",
                MEMBER,
                "S1,T9,,,ODS",
                "B1,T1,,,ODS",
                "S2,,,,ODS",
                "S1,T1,2014-01-01,2014-01-01,ODS",
                "S1,T1,2014-01-01,2014-01-02,ODS");
        assertThat(problems())
                .containsExactly(
                        "relationships/MEMBER_OF.csv:2: to T9 is no Trust in the seed files",
                        "relationships/MEMBER_OF.csv:3: from B1 is no Surgery in the seed files",
                        "relationships/MEMBER_OF.csv:4: from or to is empty: expected the keys of two nodes",
                        "relationships/MEMBER_OF.csv:5: until 2014-01-01 is not after since 2014-01-01: expected the"
                                + " first day on which it no longer holds",
                        "relationships/MEMBER_OF.csv:6: S1 to T1 repeats line 5: expected one edge for the same ends"
                                + " and the same first day");
    }

    @Test
    void tellsOfTwoEdgesOnOneDayWhereTheModelSaysOne() {
        files.edge("MEMBER_OF", MEMBER, "S1,T1,2013-04-01,2015-04-02,ODS", "S1,T2,2015-04-01,,ODS");
        assertThat(problems())
                .containsExactly(
                        "relationships/MEMBER_OF.csv:3: S1 has two edges to Trust on 2015-04-01, this one to T2"
                                + " and that of line 2 to T1: expected one on any day");
    }

    @Test
    void tellsOfRelationshipsThatHoldWhileAnEndIsNotOpen() {
        files.edge("MEMBER_OF", MEMBER, "S1,T1,2013-03-31,2019-04-02,ODS", "S2,T1,,,ODS");
        String rule = ", since a relationship holds only while both its ends are open";
        assertThat(problems())
                .containsExactly(
                        "relationships/MEMBER_OF.csv:2: since is 2013-03-31, but T1 opened on 2013-04-01: expected"
                                + " 2013-04-01 or later" + rule,
                        "relationships/MEMBER_OF.csv:2: until is 2019-04-02, but T1 closed on 2019-03-31: expected"
                                + " 2019-04-01 or earlier" + rule,
                        "relationships/MEMBER_OF.csv:3: since is empty, but T1 opened on 2013-04-01: expected"
                                + " 2013-04-01 or later" + rule,
                        "relationships/MEMBER_OF.csv:3: until is empty, but T1 closed on 2019-03-31: expected"
                                + " 2019-04-01 or earlier" + rule);
    }

    @Test
    void anUntilIsTheFirstDayWithoutTheEdge() {
        files.edge("MEMBER_OF", MEMBER, "S1,T2,2015-04-01,,ODS", "S1,T1,2013-04-01,2015-04-01,ODS");
        assertThat(files.read().edgeCount()).isEqualTo(3);
    }

    @Test
    void countsLinesThroughQuotedLineBreaks() {
        files.node("Surgery", "code,name,source", "S1,\"First\nSurgery\",ODS", "S2,Second,NONE");
        assertThat(problems())
                .containsExactly("nodes/Surgery.csv:4: source NONE is not one of the sources in release.json");
    }

    @Test
    void tellsWhatIsWrongWithTheRelease() {
        files.write("seed-data/release.json", SmallRelease.release("2012-04-01").replace("\"name\"", "\"title\""));
        assertThat(problems())
                .contains(
                        "release.json: referenceDate 2012-04-01 is not from earliestDate 2013-04-01 to latestDate"
                                + " 2019-10-31",
                        "release.json: sources[0].name is missing",
                        "release.json: unknown field sources[0].title: expected some of code, name");
    }

    @Test
    void countsWhatIsMoreThanAThousand() {
        String[] rows = new String[1_200];
        java.util.Arrays.setAll(rows, i -> "S1,X" + i + ",,,ODS");
        files.edge("MEMBER_OF", MEMBER, rows);
        SeedException failure = catchThrowableOfType(SeedException.class, files::read);
        assertThat(failure.problems()).hasSize(1_000);
        assertThat(failure).hasMessageEndingWith("… and 200 more\n1200 problems in the seed files: nothing was loaded");
    }
}
