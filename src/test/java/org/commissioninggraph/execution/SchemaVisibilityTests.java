package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is to say nothing of its schema but what is asked of it by name. */
final class SchemaVisibilityTests {
    private static final GraphService CLOSED = SchemaOnly.service(new SchemaVisibility(false, false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } } }",
                "{ a: __type(name: \"CCG\") { fields { name } } }",
                "{ ...F } fragment F on Query { ... { __type(name: \"CCG\") { name } } }",
                "query A { release { version } } query B { __schema { queryType { name } } }",
                "{ ccg(code: 1) { nam } __schema { types { name } } }",
                "subscription { live { __schema { types { name } } } }",
            })
    void theSchemaIsNotShown(String document) {
        ExecutionResult result = CLOSED.execute(new GraphQlRequest(document));

        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors()).hasSize(1);
        GraphQLError error = result.getErrors().get(0);
        assertThat(error.getExtensions()).containsExactly(Map.entry("code", "OPERATION_NOT_SUPPORTED"));
        assertThat(error.getMessage()).contains("INTROSPECTION=off");
        assertThat(error.getLocations()).hasSize(1);
    }

    @Test
    void theTypeOfAThingIsNoSecret() {
        ExecutionResult result = CLOSED.execute(new GraphQlRequest("{ __typename }"));

        assertThat(result.getErrors()).isEmpty();
        assertThat(result.<Map<String, Object>>getData()).isEqualTo(Map.of("__typename", "Query"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ccg(code: \"00Q\") { nam } }",
                "{ cgc(code: \"00Q\") { name } }",
                "{ ccgs(limit: 3) { totalCount } }",
                "{ ccgs(postcode: \"BB1\") { totalCount } }",
                "{ ccgs(where: {nam: {eq: \"x\"}}) { totalCount } }",
                "{ ccgs(where: {practices: {listSize: {gte: 1}}}) { totalCount } }",
                "{ providers(where: {kind: {eq: HOSPITAL}}) { totalCount } }",
                "{ ccgs(orderBy: [{nme: ASC}]) { totalCount } }",
                "{ organisation(code: \"1\") { population } }",
                "{ organisation(code: \"1\") { ... on Ccg { name } } }",
                "{ ccgs { groupBy(keys: [{name: ASC}], orderBy: [{figure: SUM, of: \"x\"}]) { keys } } }",
            })
    void nothingIsSaidThatTheClientHasNotNamed(String document) {
        List<GraphQLError> errors = CLOSED.execute(new GraphQlRequest(document)).getErrors();
        assertThat(errors).isNotEmpty();
        for (GraphQLError error : errors) {
            assertThat(Objects.requireNonNull(error.getExtensions()))
                    .containsKey("code")
                    .doesNotContainKey("hint");
            assertThat(error.getMessage())
                    .doesNotContain(
                            "`name`", "`code`", "ACUTE", "MENTAL_HEALTH", "`first`", "`ccg`", "some", "population,");
        }
    }
}
