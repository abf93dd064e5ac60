package org.commissioninggraph.document.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.document.filter.FilterReading.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of filters when variables are absent. */
final class FilterReaderTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            emptyValue = "",
            textBlock =
                    """
            {ccg: {code: {eq: $id}}}                          |                                  | id where.ccg.code.eq
            {ccg: {code: {eq: $id}}, name: {eq: "A"}}         | (where:{name:{eq:"A"}})          | id where.ccg.code.eq
            {ccg: {code: {eq: $id, startsWith: "0"}}}         | (where:{ccg:{code:{startsWith:"0"}}}) | id where.ccg.code.eq
            {code: {in: $ids}}                                |                                  | ids where.code.in
            {not: {code: {eq: $id}}}                          |                                  | id where.not.code.eq
            {not: {not: {ccg: {name: {eq: $text}}}}}          |                                  | text where.not.not.ccg.name.eq
            {or: [{code: {eq: $id}}, {name: {eq: "A"}}]}      | (where:{or:[{name:{eq:"A"}}]})   | id where.or[0].code.eq
            {or: [{name: {eq: "A"}}, {code: {eq: $id}}]}      | (where:{or:[{name:{eq:"A"}}]})   | id where.or[1].code.eq
            {or: [{code: {eq: $id}}, {name: {eq: $text}}]}    |                                  | id where.or[0].code.eq, text where.or[1].name.eq
            {or: {code: {eq: $id}}}                           |                                  | id where.or.code.eq
            {and: [{code: {eq: $id}}, {}]}                    | (where:{and:[{}]})               | id where.and[0].code.eq
            {ccg: {practices: {some: {code: {eq: $id}}}}}     |                                  | id where.ccg.practices.some.code.eq
            {ccg: {practices: {none: {code: {eq: $id}}, count: {gte: 1}}}} | (where:{ccg:{practices:{count:{gte:1}}}}) | id where.ccg.practices.none.code.eq
            {ccg: {practices: {count: {gte: $count}}}}       |                                  | count where.ccg.practices.count.gte
            {ccg: $ccg}                                       |                                  | ccg where.ccg
            {ccg: {}, code: {eq: $id}}                        | (where:{ccg:{}})                 | id where.code.eq
            {ccg: {not: {}, code: {eq: $id}}}                 | (where:{ccg:{not:{}}})           | id where.ccg.code.eq
            {name: {contains: $text, ignoreCase: true}}       |                                  | text where.name.contains
            {name: {contains: "a", ignoreCase: $flag}}        | (where:{name:{contains:"a"}})    |
            {name: {ignoreCase: true}, code: {eq: $id}}       | (where:{name:{ignoreCase:true}}) | id where.code.eq
            {listSize: {between: $range}}                     |                                  | range where.listSize.between
            {location: {near: $near}}                         |                                  | near where.location.near
            $where                                            |                                  | where where
            {ccg: {}}                                         | (where:{ccg:{}})                 |
            {code: {}}                                        | (where:{code:{}})                |
            {or: []}                                          | (where:{or:[]})                  |
            {ccg: {code: {eq: $default}}}                     | (where:{ccg:{code:{eq:$default}}}) |
            {ccg: {code: {eq: null}}, code: {ne: null}}       | (where:{ccg:{code:{eq:null}},code:{ne:null}}) |
            """)
    void anAbsentVariableLeavesOutWhatIsEmptyByIt(String where, String left, String omitted) throws IOException {
        FilteredOperation filtered = read(where, "{}");

        assertThat(filtered.errors()).isEmpty();
        assertThat(first(filtered)).isEqualTo("{practices" + or(left) + "{totalCount}}");
        assertThat(told(filtered)).isEqualTo(or(omitted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {"ccg": {"code": {}}}                             |                        | where.ccg.code where.ccg.code
            {"ccg": {"code": {}}, "name": {"eq": "A"}}        | {"name":{"eq":"A"}}    | where.ccg.code where.ccg.code
            {"not": {"code": {}}}                             |                        | where.not.code where.not.code
            {"or": [{"code": {}}, {"name": {"eq": "A"}}]}     | {"or":[{"name":{"eq":"A"}}]} | where.or[0].code where.or[0].code
            {"or": [{"code": {}}]}                            |                        | where.or[0].code where.or[0].code
            {"or": {"code": {}}}                              |                        | where.or.code where.or.code
            {"name": {"ignoreCase": true}}                    |                        | where.name where.name
            {"ccg": {"practices": {"some": {"listSize": {}}}}} |                       | where.ccg.practices.some.listSize where.ccg.practices.some.listSize
            {"ccg": {"practices": {"count": {}}}}             |                        | where.ccg.practices.count where.ccg.practices.count
            {"ccg": {}}                                       | {"ccg":{}}             |
            {"or": []}                                        | {"or":[]}              |
            {"not": {}}                                       | {"not":{}}             |
            {}                                                | {}                     |
            {"ccg": {"code": {"eq": null}}}                   | {"ccg":{"code":{"eq":null}}} |
            {"nonsense": {"code": {}}, "name": 1}             | {"nonsense":{"code":{}},"name":1} |
            """)
    void anEmptyComparisonInJsonCountsAsAbsent(String given, String left, String omitted) throws IOException {
        FilteredOperation filtered = read("$where", "{\"where\": " + given + "}");

        assertThat(filtered.errors()).isEmpty();
        assertThat(first(filtered)).isEqualTo("{practices" + (left == null ? "" : "(where:$where)") + "{totalCount}}");
        if (left != null) {
            assertThat(JSON.valueToTree(filtered.variables().get("where")).toString())
                    .isEqualTo(left);
        }
        assertThat(told(filtered)).isEqualTo(or(omitted));
    }

    @Test
    void aWrittenObjectIsEmptyByAVariableInIt() throws IOException {
        FilteredOperation filtered = read("{not: {ccg: $ccg}}", "{\"ccg\": {\"code\": {}}}");

        assertThat(first(filtered)).isEqualTo("{practices{totalCount}}");
        assertThat(told(filtered)).isEqualTo("ccg.code where.not.ccg.code");
    }

    @Test
    void whatIsSkippedIsNotRead() {
        FilteredOperation filtered = read(
                "query ($id: ID, $yes: Boolean! = true, $no: Boolean!) {"
                        + " a: practices(where: {code: {eq: $id}}) @skip(if: $yes) { totalCount }"
                        + " ... @include(if: $no) { b: practices(where: {listSize: {gt: null}}) { totalCount } }"
                        + " c: practices(where: {code: {eq: $id}}) @include(if: $yes) { totalCount } }",
                Map.of("no", false));

        assertThat(filtered.errors()).isEmpty();
        assertThat(filtered.omissions()).extracting(OmittedCondition::field).containsExactly(List.of("c"));
    }

    @Test
    void aFragmentIsReadOnceAndNamedByItsFirstPlace() {
        FilteredOperation filtered = read(
                "query ($min: NonNegativeInt) { a: ccg(code: \"1\") { ...F } b: ccg(code: \"2\") { ...F } }"
                        + " fragment F on CCG { ps: practices(where: {listSize: {gte: $min}}) { totalCount } }",
                Map.of());

        assertThat(filtered.omissions())
                .containsExactly(new OmittedCondition(List.of("a", "ps"), "min", "where.listSize.gte"));
        assertThat(AstPrinter.printAstCompact(filtered.document())).doesNotContain("where");
    }

    /** A fragment that spreads the next one twice, and so on, are thousands of places. */
    @Test
    void manySpreadsCostNoMoreThanTheDocument() {
        StringBuilder document = new StringBuilder("query ($min: NonNegativeInt) { ccg(code: \"1\") { ...F0 } }");
        for (int index = 0; index < 12; index++) {
            document.append(
                    " fragment F%d on CCG { a: areaTeam { ccgs { nodes { ...F%d } } } b: areaTeam { ccgs { nodes { ...F%d } } } }"
                            .formatted(index, index + 1, index + 1));
        }
        document.append(" fragment F12 on CCG { practices(where: {listSize: {gte: $min}}) { totalCount } }");

        assertThat(read(document.toString(), Map.of()).omissions()).hasSize(1);
    }

    @Test
    void onlySoManyAreTold() {
        String many = "{code: {eq: $id}}, ".repeat(500);
        String nulls = "{ccg: null}, ".repeat(500);

        assertThat(read("query ($id: ID) { practices(where: {or: [" + many + nulls + "]}) { totalCount } }", Map.of()))
                .satisfies(filtered -> assertThat(filtered.omissions()).hasSize(FilterFindings.MOST))
                .satisfies(filtered -> assertThat(filtered.errors()).hasSize(FilterFindings.MOST));
    }

    @Test
    void placesAreNotToldInFullWhereTheyAreDeep() {
        String deep = "{not: ".repeat(100) + "{ccg: null, code: {eq: $id}}" + "}".repeat(100);
        FilteredOperation filtered =
                read("query ($id: ID) { practices(where: " + deep + ") { totalCount } }", Map.of());

        assertThat(filtered.omissions().get(0).place()).hasSizeLessThan(210).endsWith(".not.code.eq");
        assertThat(filtered.errors().get(0).getMessage()).hasSizeLessThan(400).contains(".not.ccg` is null");
    }

    @Test
    void groupsAndSearchesAreFilteredToo() {
        FilteredOperation filtered = read(
                "query ($min: Float, $text: String) { practices(search: $text) {"
                        + " groupBy(keys: [{name: ASC}], having: [{figure: COUNT, gte: $min}]) { keys } } }",
                Map.of());

        assertThat(filtered.omissions())
                .containsExactly(
                        new OmittedCondition(List.of("practices"), "text", "search"),
                        new OmittedCondition(List.of("practices", "groupBy"), "min", "having[0].gte"));
        assertThat(AstPrinter.printAstCompact(filtered.document())).doesNotContain("having");
    }

    @Test
    void documentsWithoutOpenFiltersNeedNotBeRead() {
        assertThat(NullableFilters.in(
                        Parser.parse("query ($c: ID!) { ccg(code: $c) { practices(first: null) { totalCount } } }")))
                .isFalse();
        assertThat(NullableFilters.in(
                        Parser.parse("{ ccgs(where: {not: {or: [{code: {eq: null}}]}}) { totalCount } }")))
                .isTrue();
        assertThat(NullableFilters.in(Parser.parse("query ($w: CCGWhere) { ccgs(where: $w) { totalCount } }")))
                .isTrue();
    }

    private static String first(FilteredOperation filtered) {
        OperationDefinition operation = filtered.document()
                .getDefinitionsOfType(OperationDefinition.class)
                .get(0);
        return AstPrinter.printAstCompact(operation.getSelectionSet()).replaceAll("\\s", "");
    }

    private static String told(FilteredOperation filtered) {
        return String.join(
                ", ",
                filtered.omissions().stream()
                        .map(omission -> omission.absent() + " " + omission.place())
                        .toList());
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
