package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters and orders of a type are the same for all its lists: what they say of the relationship not all lists take. */
final class EdgeConditionsIT {
    private final GraphService service = ShippedRelease.service(new ArrayList<>());

    @Test
    void oneVariableFitsAllListsOfAType() {
        ExecutionResult result = service.execute(new GraphQlRequest(
                """
                query ($large: PracticeWhere!, $order: [PracticeOrder!]) {
                  practices(where: $large, orderBy: $order, first: 1) { totalCount nodes { listSize } }
                  ccg(code: "00Q") { practices(where: $large, orderBy: $order, first: 1) { totalCount nodes { listSize } } }
                  ccgs(where: {practices: {some: $large}}) { totalCount }
                }
                """,
                Map.of(
                        "large", Map.of("listSize", Map.of("gt", 10_000)),
                        "order", List.of(Map.of("listSize", "DESC"))),
                null));

        assertThat(result.getErrors()).isEmpty();
        Map<String, Object> data = result.getData();
        assertThat(data.toString()).doesNotContain("totalCount=0").doesNotContain("listSize=null");
    }

    @Test
    void theRelationshipToOneHasConditionsToo() {
        ExecutionResult result = service.execute(new GraphQlRequest(
                "{ moved: practices(asOf: \"2018-01-01\", where: {ccg: {edge: {since: {gte: \"2014-01-01\"}}}}) {"
                        + " totalCount } all: practices(asOf: \"2018-01-01\") { totalCount } }"));

        Map<String, Map<String, Integer>> data = result.getData();
        assertThat(data.get("moved").get("totalCount"))
                .isPositive()
                .isLessThan(data.get("all").get("totalCount"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { practices(where: {edge: {since: {isNull: false}}}) { totalCount } } | no single one leads to this list: leave it out |
            { practices(orderBy: [{edge: {since: ASC}}]) { nodes { name } } } | no single one leads to this list: leave it out |
            { ccg(code: "00Q") { practices(where: {edge: {admissionShare: {gt: 0.1}}}) { totalCount } } } | no property of the relationship that leads to this list, Membership | it has since, until, source, basis
            { ccgs { nodes { providers(orderBy: [{edge: {month: ASC}}]) { nodes { name } } } } } | no property of the relationship that leads to this list, Commissioning | it has since, until, source, admissionShare, basis, method
            { practices(orderBy: [{ccg: {edge: {month: ASC}}}]) { totalCount } } | no property of the relationship that leads to `ccg`, Membership | it has since, until, source, basis
            { practices(orderBy: [{areaTeam: {edge: {since: ASC}}}]) { totalCount } } | no single one leads to `areaTeam`: leave it out |
            { changes(from: "2018-01-01", until: "2018-05-01", orderBy: [{organisation: {edge: {since: ASC}}}]) { totalCount } } | no single one leads to `organisation`: leave it out |
            { ccg(code: "00Q") { servicesToCommission(orderBy: [{edge: {since: ASC}}]) { totalCount } } } | no single one leads to this list: leave it out |
            { practices(where: {ccg: {edge: {month: {isNull: false}}}}) { totalCount } } | no property of the relationship that leads to `ccg`, Membership | it has since, until, source, basis
            { ccgs(where: {practices: {some: {not: {edge: {month: {isNull: false}}}}}}) { totalCount } } | no property of the relationship that leads to `practices`, Membership | it has since, until, source, basis
            { ccg(code: "00Q") { practices { edgeAggregate { admissionShare { sum } } } } } | no property of the relationship that leads to this list, Membership | it has since, until, source, basis
            """)
    void aListRefusesWhatItsRelationshipHasNot(String query, String message, String hint) {
        GraphQLError error =
                service.execute(new GraphQlRequest(query)).getErrors().get(0);

        assertThat(error.getMessage()).contains(message);
        assertThat(error.getPath()).isNotEmpty();
        assertThat(error.getExtensions()).containsEntry("code", "BAD_ARGUMENT");
        if (hint != null) {
            assertThat(error.getExtensions()).containsEntry("hint", hint);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { ccg(code: "00Q") { practices { groupBy(keys: [{name: ASC}]) { edgeAggregate { count month { min } } } } } } | practices.groupBy.edgeAggregate.month: `edgeAggregate { month }` is no property
            { ccg(code: "00Q") { practices { overTime(dates: ["2014-01-01"]) { edgeAggregate { month { min } } } } } } | practices.overTime.edgeAggregate.month: `edgeAggregate { month }` is no property
            { practices { groupBy(keys: [{name: ASC}]) { edgeAggregate { count } } } } | groupBy.edgeAggregate: `edgeAggregate` asks for a relationship, but no single one
            """)
    void figuresOfWhatIsNotThereAreRefusedWhereTheyStand(String query, String message) {
        GraphQLError error =
                service.execute(new GraphQlRequest(query)).getErrors().get(0);

        assertThat(error.getMessage()).startsWith(message);
        assertThat(error.getExtensions()).containsEntry("code", "BAD_ARGUMENT");
    }
}
