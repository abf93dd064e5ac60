package org.commissioninggraph.document.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.SchemaOnly;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever gives a value that is not taken is told where it is, what is expected, and what was probably meant. */
final class InputErrorsTests {
    private static final GraphService SERVICE = SchemaOnly.service();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** It took hours, as long as the work grew with the square of the length. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aNameIsNotLookedIntoForLong() {
        String query = "{ practices(where: {" + "_".repeat(900_000) + ": 1}) { totalCount } }";

        assertThat(SERVICE.prepare(new GraphQlRequest(query)).errors()).hasSize(1);
    }

    /** To look for what may have been meant by each took gigabytes. */
    @Test
    void whatIsNotToldIsNotLookedInto() {
        Map<String, Object> where = new HashMap<>();
        for (int key = 0; key < 10_000; key++) {
            where.put("k".repeat(90) + key, 1);
        }
        String query = "query ($where: PracticeWhere) { practices(where: $where) { totalCount } }";
        GraphQlRequest request = new GraphQlRequest(query, Map.of("where", where), null);
        SERVICE.execute(new GraphQlRequest(query, Map.of(), null)); // so that the document is known
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(SERVICE.prepare(request).errors()).hasSize(20);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { practices(where: {listsize: {gte: 1}}) { totalCount } } | {} | `where.listsize`: there is no `listsize` in PracticeWhere | did you mean `listSize`?
            { practices(where: {listSize: {_gte: 1}}) { totalCount } } | {} | `where.listSize._gte`: there is no `_gte` in NonNegativeIntFilter | did you mean `gte`?
            { practices(where: {listSize: {get: 1}}) { totalCount } } | {} | `where.listSize.get` | did you mean `gt` or `gte`?
            { practices(where: {listSize: {greaterThan: 1}}) { totalCount } } | {} | there is no `greaterThan` | did you mean `gt`?
            { practices(where: {listSize_gte: 1}) { totalCount } } | {} | there is no `listSize_gte` | write {listSize: {gte: 1}}
            { practices(where: {listSize__gte: 1}) { totalCount } } | {} | there is no `listSize__gte` | write {listSize: {gte: 1}}
            { practices(where: {name_CONTAINS: "X"}) { totalCount } } | {} | there is no `name_CONTAINS` | write {name: {contains: "X"}}
            { providers(where: {kind: {eq: HOSPITAL}}) { totalCount } } | {} | `where.kind.eq` is HOSPITAL, expected one of the values of ProviderKind | it is one of ACUTE
            { ccgs(where: {practices: {listSize: {gte: 1}}}) { totalCount } } | {} | `where.practices.listSize` | say of how many of them: {some: {listSize: {gte: 1}}}, or none, all, count
            { ccgs(where: {name: "X"}) { totalCount } } | {} | `where.name` is "X", expected an object, StringFilter | write {eq: "X"}
            { ccgs(where: {code: ["A", "B"]}) { totalCount } } | {} | `where.code` is ["A", "B"], expected an object | write {in: ["A", "B"]}
            { practices(where: {ccg: "00Q"}) { totalCount } } | {} | `where.ccg` is "00Q" | write {code: {eq: "00Q"}}
            { practices(where: {ccg: {eq: "00Q"}}) { totalCount } } | {} | `where.ccg.eq`: there is no `eq` in CCGWhere | say which of its fields: {code: {eq: "00Q"}}
            { ccgs(where: {practices: "P1"}) { totalCount } } | {} | `where.practices` is "P1" | write {some: {code: {eq: "P1"}}}
            { ccgs(where: {code: {eq: ["00Q"]}}) { totalCount } } | {} | `where.code.eq` is ["00Q"] | one value is taken here, not a list: in a filter `in` takes one
            { ccg(code: {eq: "00Q"}) { name } } | {} | `code` is {eq: "00Q"}, expected a code in quotes | write the value by itself: "00Q"
            { ccgs(orderBy: [{name: ASC, code: DESC}]) { totalCount } } | {} | `orderBy[0]` has 2 keys, expected one | write an object for each key, in a list: [{name: ASC}, {code: DESC}]
            { ccgs(orderBy: {name: ASC, code: DESC}) { totalCount } } | {} | `orderBy` has 2 keys, expected one | in a list: [{name: ASC}, {code: DESC}]
            { ccgs(orderBy: name) { totalCount } } | {} | `orderBy` is name | write {name: ASC}
            { ccgs(orderBy: name_DESC) { totalCount } } | {} | `orderBy` is name_DESC | write {name: DESC}
            { ccgs(orderBy: {field: "name", direction: ASC}) { totalCount } } | {} | there is no `field` in CCGOrder | write {name: ASC}
            { ccgs(orderBy: [{practices: DESC}]) { totalCount } } | {} | there is no `practices` | did you mean `practicesCount`?
            { ccgs(orderBy: [{}]) { totalCount } } | {} | `orderBy[0]` has 0 keys, expected one | name one
            { ccgs(orderBy: [{population: null}]) { totalCount } } | {} | `orderBy[0].population` is null, expected one of the values of Direction |
            { practices(orderBy: [{name: ASCC}]) { totalCount } } | {} | `orderBy[0].name` is ASCC | did you mean `ASC`?
            { practices(orderBy: [{name: "ASC"}]) { totalCount } } | {} | `orderBy[0].name` is "ASC" | a value of an enum is written without quotes: ASC
            { practices(orderBy: [{ccg: ASC}]) { totalCount } } | {} | `orderBy[0].ccg` is ASC, expected an object | write {
            { ccgs(code: "00Q") { totalCount } } | {} | `ccgs` has no argument `code` | write where: {code: {eq: "00Q"}}, or, for one, ccg(code: …)
            { ccgs(population: {gte: 5}) { totalCount } } | {} | `ccgs` has no argument `population` | write where: {population: {gte: 5}}
            { ccgs(offset: 10) { totalCount } } | {} | `ccgs` has no argument `offset` | a page is `first`, and the next one `first` and `after`
            { ccgs(skip: 10) { totalCount } } | {} | `ccgs` has no argument `skip` | endCursor of pageInfo
            { ccgs(page: 2) { totalCount } } | {} | `ccgs` has no argument `page` | endCursor of pageInfo
            { ccgs(limit: 10) { totalCount } } | {} | `ccgs` has no argument `limit` | did you mean `first`?
            { ccgs(order_by: {name: ASC}) { totalCount } } | {} | `ccgs` has no argument `order_by` | did you mean `orderBy`?
            { ccgs(filter: {}) { totalCount } } | {} | `ccgs` has no argument `filter` | did you mean `where`?
            { ccg(id: "00Q") { name } } | {} | `ccg` has no argument `id` | did you mean `code`?
            { ccg { name } } | {} | `ccg` lacks the argument `code`, expected a code in quotes (ID) |
            { ccg(code: null) { name } } | {} | `code` is null, expected a code in quotes (ID) |
            { ccg(code: Q) { name } } | {} | `code` is Q | write it in quotes: "Q"
            { ccgs(first: "5") { totalCount } } | {} | `first` is "5", expected a whole number | write it without quotes: 5
            { ccgs(first: 5.0) { totalCount } } | {} | `first` is 5.0 | write it without decimals: 5
            { ccgs(first: -1) { totalCount } } | {} | `first` is -1, expected 0 or more |
            { ccgs { groupBy(keys: [{name: ASC}], first: -1) { keys } } } | {} | `first` is -1, expected 0 or more |
            { ccgs(first: 99999999999) { totalCount } } | {} | `first` is 99999999999, expected a whole number of up to 32 bits |
            { ccgs(history: "true") { totalCount } } | {} | `history` is "true", expected true or false | write true
            { ccgs(asOf: "01/04/2017") { totalCount } } | {} | `asOf` is "01/04/2017", expected a day of the calendar in quotes, YYYY-MM-DD | write "2017-04-01"
            { ccgs(asOf: "31.12.2016") { totalCount } } | {} | `asOf` is | write "2016-12-31"
            { ccgs(asOf: "12/31/2016") { totalCount } } | {} | `asOf` is | write "2016-12-31"
            { ccgs(asOf: "1 April 2017") { totalCount } } | {} | `asOf` is | write "2017-04-01"
            { ccgs(asOf: "2017-04-01T00:00:00Z") { totalCount } } | {} | `asOf` is | write "2017-04-01"
            { ccgs(asOf: 20170401) { totalCount } } | {} | `asOf` is 20170401 | write "2017-04-01"
            { ccgs(asOf: "2017-02-30") { totalCount } } | {} | `asOf` is "2017-02-30", expected a day of the calendar |
            { ccg(code: "00Q") { practices(during: "2014") { totalCount } } } | {} | `during` is "2014", expected an object, DateInterval | write {from: …, until: …}
            { ccg(code: "00Q") { practices(during: {from: "2014-01-01"}) { totalCount } } } | {} | `during.until` is missing, expected a day |
            { practices(where: {location: {near: {latitude: 91, longitude: 0, km: 5}}}) { totalCount } } | {} | `where.location.near.latitude` is 91, expected -90 to 90 | are latitude and longitude swapped?
            { practices(where: {location: {near: {latitude: 151.2, longitude: -33.8, km: 5}}}) { totalCount } } | {} | `where.location.near.latitude` is 151.2, expected -90 to 90 | are latitude and longitude swapped?
            { practices(where: {location: {near: {latitude: 53.7, longitude: 357.6, km: 5}}}) { totalCount } } | {} | `where.location.near.longitude` is 357.6, expected -180 to 180 |
            { practices(where: {location: {near: {latitude: 53.7, longitude: 1e300, km: 5}}}) { totalCount } } | {} | `where.location.near.longitude` is 1E+300, expected -180 to 180 |
            { practices(where: {location: {near: {latitude: 53.7, longitude: 2, km: -1}}}) { totalCount } } | {} | `where.location.near.km` is -1, expected 0 or more |
            { practices(where: {location: {near: {latitude: 53.7, longitude: 2, km: 1e400}}}) { totalCount } } | {} | `where.location.near.km` is 1E+400, expected a number |
            { ccg(code: "00Q") { name @include(if: "yes") } } | {} | `if` is "yes", expected true or false | write true
            { ccg(code: "00Q") { name @include } } | {} | `@include` lacks the argument `if`, expected true or false |
            { ccg(code: "00Q") { name @include(when: true, if: true) } } | {} | `@include` has no argument `when` |
            query ($n: Int = "5") { ccgs(first: $n) { totalCount } } | {} | `$n` is "5", expected a whole number | write it without quotes: 5
            query ($w: PracticeWhere) { practices(where: $w) { totalCount } } | {"w": {"ccg": {"codee": {"eq": "1"}}}} | `variables.w.ccg.codee`: there is no `codee` in CCGWhere | did you mean `code`?
            query ($w: PracticeWhere) { practices(where: $w) { totalCount } } | {"w": {"or": [{}, {"name": {"eq": 5}}]}} | `variables.w.or[1].name.eq` is 5, expected a text in quotes (String) | write it in quotes: "5"
            query ($w: PracticeWhere) { practices(where: $w) { totalCount } } | {"w": "x"} | `variables.w` is "x", expected an object, PracticeWhere | write {"code": {"eq": "x"}}
            query ($w: PracticeWhere) { practices(where: $w) { totalCount } } | {"w": {"location": {"near": {"latitude": -91.5, "longitude": 2e2, "km": 1}}}} | `variables.w.location.near.latitude` is -91.5, expected -90 to 90 |
            query ($o: [PracticeOrder!]) { practices(orderBy: $o) { totalCount } } | {"o": [{"name": "ASCC"}]} | `variables.o[0].name` is "ASCC" | did you mean `ASC`?
            query ($o: [PracticeOrder!]) { practices(orderBy: $o) { totalCount } } | {"o": [{"name": null}]} | `variables.o[0].name` is null |
            query ($o: [PracticeOrder!]) { practices(orderBy: $o) { totalCount } } | {"o": [null]} | `variables.o[0]` is null, expected an object, PracticeOrder |
            query ($o: [PracticeOrder!]) { practices(orderBy: $o) { totalCount } } | {"o": [{"name": "ASC", "code": "ASC"}]} | `variables.o[0]` has 2 keys | [{"name": "ASC"}, {"code": "ASC"}]
            query ($d: Direction) { ccgs(orderBy: [{name: $d}]) { totalCount } } | {} | `variables.d` is missing, but `orderBy[0].name` needs a value: one of the values of Direction |
            query ($d: Direction) { ccgs(orderBy: [{name: $d}]) { totalCount } } | {"d": null} | `variables.d` is null, but `orderBy[0].name` needs a value |
            query ($c: ID!) { ccg(code: $c) { name } } | {} | `variables.c` is missing, expected a code in quotes (ID) |
            query ($c: ID!) { ccg(code: $c) { name } } | {"C": "00Q"} | `variables.c` is missing | `C` is given: a name is written as the operation declares it
            query ($c: ID!) { ccg(code: $c) { name } } | {"c": null} | `variables.c` is null, expected a code in quotes (ID) |
            query ($c: ID!) { ccg(code: $c) { name } } | {"c": {"a": 1, "b": 2}} | `variables.c` is {"a": 1, "b": 2} | write a value by itself
            query ($c: ID = "00Q") { ccg(code: $c) { name } } | {"c": null} | `variables.c` is null, but `code` needs a value: a code in quotes (ID) | leave it out for the default, "00Q"
            query ($b: Boolean = true) { ccg(code: "00Q") { name @include(if: $b) } } | {"b": null} | `variables.b` is null, but `if` needs a value: true or false | leave it out for the default, true
            query ($b: Boolean = true) { ccg(code: "00Q") { ...F } } fragment F on CCG { name @skip(if: $b) } | {"b": null} | `variables.b` is null, but `if` needs a value | leave it out for the default,
            query ($f: Date = "2015-01-01") { ccg(code: "00Q") { practices(during: {from: $f, until: "2016-01-01"}) { totalCount } } } | {"f": null} | `variables.f` is null, but `during.from` needs a value: a day | leave it out for the default,
            query ($k: Float = 5) { practices(where: {location: {near: {latitude: 1, longitude: 1, km: $k}}}) { totalCount } } | {"k": null} | `variables.k` is null, but `where.location.near.km` needs a value: a number | leave it out for the default,
            query ($k: Float = 5) { practices(where: {location: {near: {latitude: 1, longitude: 1, km: $k}}}) { totalCount } } | {"k": -1} | `variables.k` is -1, but `where.location.near.km` takes 0 or more |
            query ($k: Float = -5) { practices(where: {location: {near: {latitude: 1, longitude: 1, km: $k}}}) { totalCount } } | {} | `variables.k` is -5, but `where.location.near.km` takes 0 or more |
            query ($k: [PracticeOrder!] = [{name: ASC}]) { practices { groupBy(keys: $k) { keys } } } | {"k": null} | `variables.k` is null, but `keys` needs a value: a list | leave it out for the default,
            query ($w: CCGWhere = {code: {eq: "00Q"}}) { ccgs(where: {or: [$w]}) { totalCount } } | {"w": null} | `variables.w` is null, but `where.or[0]` needs a value | leave it out for the default,
            query ($n: Int) { ccgs(first: $n) { totalCount } } | {"n": -1} | `variables.n` is -1, but `first` takes 0 or more |
            query ($n: Int) { ccgs(first: $n) { totalCount } } | {"n": 2147483648} | `variables.n` is 2147483648, expected a whole number of up to 32 bits |
            query ($n: Int) { ccgs(first: $n) { totalCount } } | {"n": "5"} | `variables.n` is "5" | write it without quotes: 5
            query ($n: Int) { ccgs(first: $n) { totalCount } } | {"n": 1e400} | `variables.n` is |
            query ($d: Date) { ccgs(asOf: $d) { totalCount } } | {"d": "04/2017"} | `variables.d` is "04/2017", expected a day |
            """)
    void aValueThatIsNotTaken(String document, String variables, String message, @Nullable String hint)
            throws Exception {
        GraphQLError error = error(document, variables);

        assertThat(error.getMessage()).contains(message);
        assertThat(error.getLocations()).isNotEmpty();
        assertThat(error.getExtensions())
                .containsEntry("code", "VALIDATION_FAILED")
                .doesNotContainKey("id");
        if (hint == null) {
            assertThat(error.getExtensions()).doesNotContainKey("hint");
        } else {
            assertThat(String.valueOf(error.getExtensions().get("hint"))).contains(hint);
        }
    }

    private static GraphQLError error(String document, String variables) throws Exception {
        Map<String, Object> values = JSON.readValue(variables, new TypeReference<>() {});
        ExecutionResult result = SERVICE.execute(new GraphQlRequest(document, values, null));
        assertThat(result.isDataPresent()).isFalse();
        return result.getErrors().get(0);
    }
}
