package org.commissioninggraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.SchemaOnly;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes a name wrong is told which was meant. */
final class SelectionHintsTests {
    private static final GraphService SERVICE = SchemaOnly.service();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { ccg(code: "00Q") { nam } }                                      | did you mean `name`?
            { cgc(code: "00Q") { name } }                                     | did you mean `ccg`?
            { ccgs { name } }                                                 | write nodes { name }
            { practices { edges { listSize } } }                              | write node { listSize }
            { organisation(code: "1") { population } }                        | not all of them have it: write ... on CCG { population }
            { ccg(code: "1") { practices(frist: 3) { totalCount } } }         | did you mean `first`?
            { ccg(cod: "1", code: "1") { name } }                             | did you mean `code`?
            { practice(code: "1") { ...F } } fragment F on Practice { ccg(asof: "2014-04-01") { name } } | did you mean `asOf`?
            { organisation(code: "1") { ... on CCG { practices(wher: {}) { totalCount } } } } | did you mean `where`?
            { practices(where: {listsize: {gte: 1}}) { totalCount } }         | did you mean `listSize`?
            { practices(where: {listSize: {get: 1}}) { totalCount } }         | did you mean `gt` or `gte`?
            { practices(orderBy: [{name: ASCC}]) { totalCount } }             | did you mean `ASC`?
            { practices(orderBy: [{name: "ASC"}]) { totalCount } }            | a value of an enum is written without quotes: ASC
            { organisation(code: "1") { ... on Ccg { name } } }               | did you mean `CCG`?
            { practices { totalCount nodes } }                                | say what of it is wanted, as in nodes { __typename }
            { practices }                                                     | say what of it is wanted, as in practices { nodes { __typename } }
            query ($c: ID!) { ccgs(where: {name: {eq: $c}}) { totalCount } }  | declare it as $c: String
            query ($c: String!) { ccgs(where: {code: {eq: $c}}) { totalCount } } | declare it as $c: ID
            query ($c: [String!]) { ccgs(where: {code: {in: $c}}) { totalCount } } | declare it as $c: [ID!]
            query ($c: String!) { ccg(code: $c) { name } }                    | declare it as $c: ID!
            { xyzzy }                                                         |
            { ccg(code: "00Q" }                                               |
            """)
    void aDocument(String query, @Nullable String hint) {
        assertThat(hint(new GraphQlRequest(query))).isEqualTo(hint);
    }

    @Test
    void aVariable() {
        String query =
                "query ($w: PracticeWhere, $o: [PracticeOrder!]) { practices(where: $w, orderBy: $o) { totalCount } }";

        assertThat(hint(new GraphQlRequest(query, Map.of("w", Map.of("listsize", Map.of())), null)))
                .isEqualTo("did you mean `listSize`?");
        assertThat(hint(new GraphQlRequest(query, Map.of("o", List.of(Map.of("name", "ASCC"))), null)))
                .isEqualTo("did you mean `ASC`?");
    }

    private static @Nullable Object hint(GraphQlRequest request) {
        ExecutionResult result = SERVICE.execute(request);
        assertThat(result.getErrors()).isNotEmpty();
        Map<String, Object> extensions = result.getErrors().get(0).getExtensions();
        assertThat(extensions).containsKey("code").doesNotContainKey("id");
        return extensions.get("hint");
    }
}
