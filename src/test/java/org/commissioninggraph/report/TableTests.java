package org.commissioninggraph.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.SelectedFields;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of an answer, whatever the graph holds. */
final class TableTests {
    private static final GraphService SERVICE = SchemaOnly.service();

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments(
                        "{ ccgs { nodes { code practices { nodes { code } } name } } }",
                        """
                        {"ccgs": {"nodes": [
                          {"code": "A", "practices": {"nodes": [{"code": 1}, {"code": 2}]}, "name": "a"},
                          {"code": "B", "practices": {"nodes": []}, "name": "b"},
                          {"code": "C", "practices": {"nodes": [{"code": 3}]}, "name": "c"}]}}
                        """,
                        "[A, 1, a] [A, 2, a] [B, null, b] [C, 3, c]"),
                arguments(
                        "{ ccgs { nodes { code practices { nodes { code } } } } }", "{\"ccgs\": {\"nodes\": []}}", ""),
                arguments(
                        "{ ccg(code: \"A\") { code practices { nodes { code } } } }",
                        "{\"ccg\": {\"code\": \"A\", \"practices\": {\"nodes\": []}}}",
                        ""),
                arguments("{ ccg(code: \"A\") { code practices { nodes { code } } } }", "{\"ccg\": null}", ""),
                arguments("{ ccg(code: \"A\") { code } }", "{\"ccg\": null}", ""),
                arguments("{ ccg(code: \"A\") { code name } }", "{\"ccg\": {\"code\": \"A\"}}", "[A, null]"),
                arguments(
                        "{ practices { nodes { code ccg { code providers { nodes { code } } } } } }",
                        """
                        {"practices": {"nodes": [
                          {"code": 1, "ccg": null},
                          {"code": 2, "ccg": {"code": "A", "providers": {"nodes": [{"code": "X"}, {"code": "Y"}]}}}]}}
                        """,
                        "[1, null, null] [2, A, X] [2, A, Y]"),
                arguments(
                        "{ regionalTeams { nodes { code ccgs { nodes { code practices { nodes { code } } } } } } }",
                        """
                        {"regionalTeams": {"nodes": [
                          {"code": "N", "ccgs": {"nodes": [
                            {"code": "A", "practices": {"nodes": [{"code": 1}, {"code": 2}]}},
                            {"code": "B", "practices": {"nodes": []}}]}},
                          {"code": "S", "ccgs": {"nodes": []}}]}}
                        """,
                        "[N, A, 1] [N, A, 2] [N, B, null] [S, null, null]"),
                arguments(
                        """
                        { organisations { nodes {
                          code
                          ... on CCG { practices { nodes { code } } }
                          ... on AreaTeam { ccgs { nodes { code } } } } } }
                        """,
                        """
                        {"organisations": {"nodes": [
                          {"code": "A", "practices": {"nodes": [{"code": 1}]}},
                          {"code": "T", "ccgs": {"nodes": [{"code": "A"}, {"code": "B"}]}},
                          {"code": "U", "ccgs": {"nodes": []}},
                          {"code": "P"}]}}
                        """,
                        "[A, 1, null] [T, null, A] [T, null, B] [U, null, null] [P, null, null]"),
                arguments(
                        "{ release { version } ccgs { totalCount nodes { code } } }",
                        """
                        {"release": {"version": "1"}, "ccgs": {"totalCount": 2, "nodes": [{"code": "A"}, {"code": "B"}]}}
                        """,
                        "[1, 2, A] [1, 2, B]"),
                arguments(
                        """
                        { ccgs { nodes {
                          code
                          providers {
                            aggregate { count }
                            groupBy(keys: [{edge: {admissionShare: ASC}}, {sitesCount: ASC}, {foundationTrust: ASC}, {name: ASC}]) {
                              keys
                              aggregate { count } } } } } }
                        """,
                        """
                        {"ccgs": {"nodes": [
                          {"code": "A", "providers": {"aggregate": {"count": 3}, "groupBy": [
                            {"keys": ["1.0E-5", "12", "true", "=1"], "aggregate": {"count": 2}},
                            {"keys": [null, "0", "false", null], "aggregate": {"count": 1}}]}},
                          {"code": "B", "providers": {"aggregate": {"count": 0}, "groupBy": []}}]}}
                        """,
                        "[A, 3, 1.0E-5, 12, true, =1, 2] [A, 3, null, 0, false, null, 1]"
                                + " [B, 0, null, null, null, null, null]"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void thereIsARowForEachInnermostItem(String query, String answer, String rows) throws Exception {
        assertThat(String.join(" ", rows(query, answer))).isEqualTo(rows);
    }

    private static List<String> rows(String query, String answer) throws JsonProcessingException {
        Map<?, ?> data = new ObjectMapper().readValue(answer, Map.class);
        var operation = SERVICE.prepare(new GraphQlRequest(query));
        assertThat(operation.errors()).isEmpty();
        List<String> rows = new ArrayList<>();
        TableReader.read(SERVICE.schema(), SelectedFields.of(operation, SERVICE.schema()))
                .rows(data, row -> rows.add(row.toString()));
        return rows;
    }
}
