package org.commissioninggraph.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.GraphService.Request;
import org.commissioninggraph.api.OperationRefused;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of a query, which are known without a database. */
final class ReportTests {
    private static final GraphService SERVICE = SchemaOnly.service();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { practices { nodes { code name } } }                                  | code name
            { practices { nodes { name code ccg { name areaTeam { code } } } } }   | name code ccg.name ccg.areaTeam.code
            { practices { totalCount nodes { code } } }                            | totalCount code
            { practices { edges { cursor node { code } } } }                       | cursor node.code
            { p: practices { all: nodes { c: code } } }                            | c
            { ccg(code: "1") { name practices { totalCount nodes { code } } } }    | name practices.totalCount practices.code
            { ccg(code: "1") { name practices { edges { since node { code } } } } }    | name practices.since practices.node.code
            { ccg(code: "1") { name areaTeam { name } } }                          | name areaTeam.name
            { a: ccg(code: "1") { name } b: ccg(code: "2") { name } }              | a.name b.name
            { release { version } practices { nodes { code } } }                   | release.version practices.code
            { practices { groupBy(keys: [{ccg: {name: ASC}}]) { keys aggregate { count } } } } | groupBy.keys groupBy.aggregate.count
            { organisation(code: "1") { __typename name ... on CCG { population } ... on Practice { listSize } } } | __typename name population listSize
            { practices { nodes { ...F code } } } fragment F on Practice { name }  | name code
            { practices { nodes { code name @skip(if: true) ccg @include(if: true) { name } } } } | code ccg.name
            { practices { nodes { code ccg { name @skip(if: true) } } } }          | code
            { practices { nodes { location { lat: latitude } } } }                 | location.lat
            { __typename }                                                         | __typename
            """)
    void columnsFollowTheSelection(String query, String columns) {
        assertThat(report(query).header()).containsExactly(columns.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { practices { nodes { code } } ccgs { nodes { code } } }               | but there are two: practices.nodes and ccgs.nodes
            { practices { nodes { code } edges { cursor } } }                      | but there are two: practices.nodes and practices.edges
            { ccgs { nodes { name practices { nodes { code } } } } }               | but there are two: ccgs.nodes and ccgs.nodes.practices.nodes
            { c: ccg(code: "1") { practices { nodes { code } } providers { edges { since } } } } | but there are two: c.practices.nodes and c.providers.edges
            { practices { code: totalCount nodes { code } } }                      | two columns would be called code
            """)
    void saysWhyAQueryIsNoTable(String query, String message) {
        assertThatThrownBy(() -> report(query))
                .isInstanceOfSatisfying(ReportException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.NOT_A_TABLE))
                .hasMessageContaining(message);
    }

    @Test
    void aWrongVariableIsToldBeforeAnythingElse() {
        Request request = new Request("query ($c: ID!) { ccg(code: $c) { name } }", Map.of(), null);

        assertThatThrownBy(() -> Report.of(SERVICE, SERVICE.prepare(request)))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("'c'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            ($a: ID)                | a=00Q       | 00Q
            ($a: ID!)               | a=007       | 007
            ($a: Int)               | a=7         | 7
            ($a: Float!)            | a=0.5       | 0.5
            ($a: Boolean)           | a=true      | true
            ($a: Date)              | a=2014-04-01| 2014-04-01
            ($a: [ID!])             | a=1&a=2     | [1, 2]
            ($a: [ID!])             | a=1         | [1]
            ($a: [Int!]!)           | a=[1, 2]    | [1, 2]
            ($a: StringFilter)      | a={"eq": 1} | {eq=1}
            ($a: ID = "x", $b: ID)  | b=          |
            """)
    void variablesAreReadByTheirTypes(String variables, String given, String read) {
        Map<String, Object> values = values(variables, given);

        assertThat(values.isEmpty() ? null : values.get("a").toString()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            ($ccg: ID!)        | x=1       | the report has no parameter `x`: it takes ccg
            ($ccg: ID!)        | ccg=      | `ccg` is missing: add ?ccg=… (ID!)
            ($first: Int)      | first=ten | `first` is ten, expected Int
            ($ccg: ID)         | ccg=1&ccg=2 | `ccg` is given 2 times, but it is one value
            """)
    void saysWhatIsWrongWithAVariable(String variables, String given, String message) {
        assertThatThrownBy(() -> values(variables, given))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith(message);
    }

    private static Map<String, Object> values(String variables, String given) {
        var operation = SERVICE.prepare(new Request("query " + variables + " { __typename }"));
        Map<String, List<String>> parameters = new java.util.LinkedHashMap<>();
        for (String parameter : given.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters
                    .computeIfAbsent(parts[0], name -> new java.util.ArrayList<>())
                    .add(parts[1]);
        }
        return ReportVariables.of(operation, SERVICE.schema(), parameters);
    }

    private static Report report(String query) {
        var operation = SERVICE.prepare(new Request(query));
        assertThat(operation.errors()).isEmpty();
        return Report.of(SERVICE, operation);
    }
}
