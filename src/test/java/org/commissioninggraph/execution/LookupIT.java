package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.util.Map;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are typed by people: in lookups nobody has to care for capitals, in filters what is written counts. */
final class LookupIT {
    private static final GraphService SERVICE = ShippedRelease.service();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { thing: ccg(code: "00q") { code } }                                        | 00Q
            { thing: practice(code: "p84676") { code } }                                | P84676
            { thing: organisation(code: "rXr") { code } }                               | RXR
            { thing: source(code: "ccg_trust_admission_share_2018") { code } }          | CCG_TRUST_ADMISSION_SHARE_2018
            { thing: node(id: "CCG:00q") { ... on CCG { code } } }                      | 00Q
            { thing: node(id: "CCG:00Q") { ... on CCG { code } } }                      | 00Q
            """)
    void findsAThingWhateverTheCapitals(String query, String code) {
        assertThat(data(query).get("thing")).isEqualTo(Map.of("code", code));
    }

    @Test
    void aFilterIsExact() {
        assertThat(data("{ exact: ccgs(where: {code: {eq: \"00q\"}}) { totalCount }"
                        + " folded: ccgs(where: {code: {eq: \"00q\", ignoreCase: true}}) { totalCount } }"))
                .isEqualTo(Map.of("exact", Map.of("totalCount", 0), "folded", Map.of("totalCount", 1)));
    }

    private static Map<String, Object> data(String query) {
        ExecutionResult result = SERVICE.execute(new GraphQlRequest(query));
        assertThat(result.getErrors()).isEmpty();
        return result.getData();
    }
}
