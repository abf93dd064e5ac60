package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptHeaderTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            -                                                                     | JSON
            */*                                                                   | JSON
            application/*                                                         | JSON
            text/html, */*;q=0.8                                                  | JSON
            application/graphql-response+json                                     | GRAPHQL_RESPONSE
            application/graphql-response+json, application/json;q=0.9             | GRAPHQL_RESPONSE
            application/json, application/graphql-response+json                   | JSON
            application/graphql-response+json, application/json                   | GRAPHQL_RESPONSE
            Application/GraphQL-Response+JSON; charset=utf-8                      | GRAPHQL_RESPONSE
            application/json;q=0, */*                                             | GRAPHQL_RESPONSE
            application/json;q=0.1, application/graphql-response+json;q=0.2, */*  | GRAPHQL_RESPONSE
            text/html                                                             | -
            text/*                                                                | -
            text/csv                                                              | CSV
            text/csv, application/json                                            | CSV
            application/json, text/csv                                            | JSON
            application/x-ndjson, */*;q=0.1                                       | NDJSON
            application/json;q=0                                                  | -
            application/json;q=much                                               | -
            ;                                                                     | -
            application/json, ;                                                   | JSON
            """)
    void theBestIsTaken(@Nullable String accept, @Nullable Format best) {
        assertThat(AcceptHeader.of(accept).best()).isEqualTo(best);
    }
}
