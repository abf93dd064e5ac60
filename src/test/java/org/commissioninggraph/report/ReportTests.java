package org.commissioninggraph.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            { ccgs { nodes { code providers { edges { admissionShare node { code } } } } } } | code providers.admissionShare providers.node.code
            { ccgs { nodes { code practices { totalCount nodes { name } } population } } } | code practices.totalCount practices.name population
            { regionalTeams { nodes { code ccgs { nodes { code practices { nodes { code } } } } } } } | code ccgs.code ccgs.practices.code
            { practices { nodes { code ccg { name providers { edges { node { name } } } } } } } | code ccg.name ccg.providers.node.name
            { ccg(code: "1") { lineage { edges { on from { code } to { code } } } } } | lineage.on lineage.from.code lineage.to.code
            { ccg(code: "1") { name lineage { nodes { code } } changes(from: "2014-04-01", until: "2015-04-01") { totalCount } } } | name lineage.code changes.totalCount
            { organisations { nodes { code ... on CCG { practices { nodes { name } } } ... on AreaTeam { ccgs { nodes { name } } } } } } | code practices.name ccgs.name
            { organisations { nodes { ... on CCG { x: practices { nodes { name } } } ... on AreaTeam { x: ccgs { nodes { name population } } } } } } | x.name x.population
            { organisations { nodes { ... on CCG { areaTeam { ccgs { nodes { name } } } } ... on Practice { ccg { practices { nodes { name } } } } } } } | areaTeam.ccgs.name ccg.practices.name
            { partnerships { nodes { code partners { nodes { ... on CCG { practices { nodes { name } } } ... on Provider { kind } } } } } } | code partners.practices.name partners.kind
            { practices { code: totalCount nodes { code } } }                      | code nodes.code
            { ccgs { nodes { code practices { code: totalCount nodes { code } } } } } | code nodes.practices.code nodes.practices.nodes.code
            { practices { groupBy(keys: [{ccg: {name: ASC}}]) { keys aggregate { count } } } } | ccg.name aggregate.count
            { practices { groupBy(keys: [{status: ASC}, {ccg: {name: ASC}}]) { aggregate { count } keys } } } | aggregate.count status ccg.name
            { practices { groupBy(keys: {closed: ASC}, dates: YEAR) { keys } } }    | closed
            { practices { groupBy(keys: [{closed: ASC}, {closed: DESC}]) { keys } } } | closed
            { practices { groupBy(keys: [{closed: ASC}]) { year: keys aggregate { count } } } } | year aggregate.count
            { practices { groupBy(keys: [{closed: ASC}, {status: ASC}]) { of: keys } } } | of.closed of.status
            { practices { aggregate { count } groupBy(keys: [{closed: ASC}]) { keys aggregate { count listSize { sum } } } } } | aggregate.count closed groupBy.aggregate.count aggregate.listSize.sum
            { release { version } practices { groupBy(keys: [{closed: ASC}]) { keys aggregate { count } } } } | release.version practices.closed practices.aggregate.count
            { ccgs { nodes { name practices { groupBy(keys: [{status: ASC}]) { keys aggregate { count } } } } } } | name practices.status practices.aggregate.count
            { ccg(code: "1") { providers { groupBy(keys: [{edge: {basis: ASC}}, {name: ASC}]) { keys edgeAggregate { admissionShare { sum } } } } } } | providers.edge.basis providers.name providers.edgeAggregate.admissionShare.sum
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
            { practices { nodes { code } } ccgs { nodes { code } } }               | not two side by side: practices.nodes and ccgs.nodes
            { practices { nodes { code } edges { cursor } } }                      | not two side by side: practices.nodes and practices.edges
            { practices { nodes { code } groupBy(keys: [{status: ASC}]) { keys } } } | not two side by side: practices.nodes and practices.groupBy
            { ccgs { nodes { practices { nodes { code } } providers { nodes { code } } } } } | not two side by side: ccgs.nodes.practices.nodes and ccgs.nodes.providers.nodes
            { ccgs { nodes { areaTeam { ccgs { nodes { code } } } practices { nodes { code } } } } } | not two side by side: ccgs.nodes.areaTeam.ccgs.nodes and ccgs.nodes.practices.nodes
            { c: ccg(code: "1") { practices { nodes { code } } providers { edges { since } } } } | not two side by side: c.practices.nodes and c.providers.edges
            { ccg(code: "1") { lineage { nodes { code } edges { on } } } }         | not two side by side: ccg.lineage.nodes and ccg.lineage.edges
            { organisations { nodes { changes(from: "2014-04-01", until: "2015-04-01") { nodes { on } } ... on CCG { practices { nodes { name } } } } } } | not two side by side: organisations.nodes.changes.nodes and organisations.nodes.practices.nodes
            { practices { groupBy(keys: [{ccg: {name: ASC}}]) { keys ccg: aggregate { name: count } } } } | two columns would be called groupBy.ccg.name
            { organisations { nodes { ... on CCG { x: practices { groupBy(keys: [{code: ASC}]) { keys } } } ... on AreaTeam { x: practices { groupBy(keys: [{name: ASC}]) { keys } } } } } } | groups of different keys are both called organisations.nodes.x.groupBy.keys
            """)
    void saysWhyAQueryIsNoTable(String query, String message) {
        assertThatThrownBy(() -> report(query))
                .isInstanceOfSatisfying(RequestException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.NOT_A_TABLE))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"closed\": \"ASC\"}", "[{\"closed\": \"ASC\"}, {\"ccg\": {\"name\": \"DESC\"}}]"})
    void theKeysOfGroupsMayComeFromAVariable(String keys) throws Exception {
        String query = "query ($keys: [PracticeOrder!]!) { practices { groupBy(keys: $keys) { keys } } }";
        Object value = new ObjectMapper().readValue(keys, Object.class);
        GraphQlRequest request = new GraphQlRequest(query, Map.of("keys", value), null);

        assertThat(Report.of(SERVICE, SERVICE.prepare(request)).header())
                .isEqualTo(value instanceof List ? List.of("closed", "ccg.name") : List.of("closed"));
    }

    @Test
    void aWrongVariableIsToldBeforeAnythingElse() {
        GraphQlRequest request = new GraphQlRequest("query ($c: ID!) { ccg(code: $c) { name } }", Map.of(), null);

        assertThat(SERVICE.prepare(request).errors()).singleElement().satisfies(wrong -> assertThat(wrong.getMessage())
                .contains("`variables.c`"));
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
                .isInstanceOf(RequestException.class)
                .hasMessageStartingWith(message);
    }

    private static Map<String, Object> values(String variables, String given) {
        var operation = SERVICE.prepare(new GraphQlRequest("query " + variables + " { __typename }"));
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
        var operation = SERVICE.prepare(new GraphQlRequest(query));
        assertThat(operation.errors()).isEmpty();
        return Report.of(SERVICE, operation);
    }
}
