package org.commissioninggraph.document.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.document.filter.FilterReading.read;

import graphql.GraphQLError;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which nulls are refused in filters. */
final class FilterNullsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {listSize: {gt: null}}                   | {}                    | `where.listSize.gt` is null: write `isNull: true` for those without a value, or leave `gt` out
            {listSize: {gt: $number}}                | {"number": null}      | `where.listSize.gt` is null by `$number`: write `isNull: true` for those without a value, or leave `gt` out
            {code: {in: $ids}}                       | {"ids": null}         | `where.code.in` is null by `$ids`: write `isNull: true` for those without a value, or leave `in` out
            {code: {in: $ids}}                       | {"ids": ["A", null]}  | `where.code.in[1]` is null by `$ids`: give it a value, or leave it out
            {listSize: null}                         | {}                    | `where.listSize` is null: write `listSize: {isNull: true}` for those without a value, or leave it out
            {listSize: {isNull: null}}               | {}                    | `where.listSize.isNull` is null: give it a value, or leave it out
            {name: {eq: "A", ignoreCase: null}}      | {}                    | `where.name.ignoreCase` is null: give it a value, or leave it out
            {ccg: null}                              | {}                    | `where.ccg` is null: write `not: {ccg: {}}` for those without one, or leave it out
            {ccg: {practices: null}}                 | {}                    | `where.ccg.practices` is null: write `practices: {none: {}}` for those without any, or leave it out
            {ccg: {practices: {some: null}}}         | {}                    | `where.ccg.practices.some` is null: give it a value, or leave it out
            {not: null}                              | {}                    | `where.not` is null: give it a value, or leave it out
            {or: null}                               | {}                    | `where.or` is null: give it a value, or leave it out
            null                                     | {}                    | `where` is null: give it a value, or leave it out
            $where                                   | {"where": null}       | `where` is null by `$where`: give it a value, or leave it out
            $where                                   | {"where": {"or": [{"ccg": null}]}} | `where.or[0].ccg` is null by `$where`: write `not: {ccg: {}}` for those without one, or leave it out
            {or: [$defaultWhere]}                    | {"defaultWhere": null} | `where.or[0]` is null by `$defaultWhere`: give it a value, or leave it out
            {listSize: {between: {from: $from, to: 9}}} | {"from": null}     | `where.listSize.between.from` is null by `$from`: give it a value, or leave it out
            """)
    void nullIsRefusedWhereItSaysNothing(String where, String variables, String message) throws IOException {
        assertThat(read(where, variables).errors())
                .extracting(GraphQLError::getMessage)
                .containsExactly(message);
        assertThat(read(where, variables).errors())
                .allMatch(error -> !error.getLocations().isEmpty());
    }

    @Test
    void aNullInAGroupsConditionIsRefused() {
        FilteredOperation filtered = read(
                "{ practices { groupBy(keys: [{name: ASC}], having: [{figure: COUNT, gte: null, eq: null}]) { keys } } }",
                Map.of());

        assertThat(filtered.errors())
                .extracting(GraphQLError::getMessage)
                .containsExactly(
                        "`having[0].gte` is null: write `eq: null` for those without a value, or leave `gte` out");
    }
}
