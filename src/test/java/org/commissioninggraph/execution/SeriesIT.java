package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.data.Progress;
import org.commissioninggraph.data.SeedLoader;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.ServedRelease;
import org.commissioninggraph.release.StatisticsReader;
import org.commissioninggraph.support.SmallRelease;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that vary in time, of a small model: how long they speak, what is before them, and where they may stand. */
final class SeriesIT {
    private static final List<String> STATEMENTS = new ArrayList<>();

    private static GraphService service;
    private static Database database;

    @BeforeAll
    static void load(@TempDir Path folder) {
        SmallRelease files = new SmallRelease(folder);
        files.measure();
        database = TestDatabase.empty();
        SeedLoader.load(database, files.model(), files.read(), files.schemaFolder(), Progress.SILENT);
        ServedRelease served = Objects.requireNonNull(ServedRelease.in(database));
        Dates dates = new Dates(served.referenceDate(), served.earliestDate(), served.latestDate(), served.series());
        Statistics statistics = new StatisticsReader(files.model()).read(database, served.series());
        service = new GraphService(
                files.model(),
                new Limits(100, 100),
                OperationLimits.ofDepth(50),
                (statement, parameters) -> {
                    STATEMENTS.add(statement);
                    return database.read(statement, parameters);
                },
                null,
                () -> new Release("1", dates, DecimalPlaces.UNKNOWN, 0, statistics),
                SchemaVisibility.ALL);
    }

    /** A measurement speaks from its day on, for a year or until the next; one without a value ends the one before. */
    @ParameterizedTest
    @CsvSource({
        "T1, 2013-12-31, null, null",
        "T1, 2014-01-01, 10, 2014-01-01",
        "T1, 2014-05-31, 10, 2014-01-01",
        "T1, 2014-06-01, 12, 2014-06-01",
        "T1, 2015-05-31, 12, 2014-06-01",
        "T1, 2015-06-01, null, null",
        "T2, 2014-08-31, 7, 2014-06-01",
        "T2, 2014-09-01, null, null",
        "T3, 2016-12-31, 5, 2016-01-01",
        "T3, 2017-01-01, null, null"
    })
    void aValueIsWhatWasMeasuredLast(String code, String day, String beds, String on) {
        JsonNode trust = data("{ trust(code: \"" + code + "\", asOf: \"" + day + "\") { beds bedsOn bedsSource } }")
                .get("trust");
        assertThat(trust.get("beds").asText()).isEqualTo(beds);
        assertThat(trust.get("bedsOn").asText()).isEqualTo(on);
        assertThat(trust.get("bedsSource").asText()).isEqualTo(beds.equals("null") ? "null" : "ODS");
    }

    @Test
    void allMeasurementsAreThereAndNothingThatIsNone() {
        assertThat(data("{ trust(code: \"T2\") { bedsSeries { date value } } }").toString())
                .isEqualTo("{\"trust\":{\"bedsSeries\":[{\"date\":\"2014-06-01\",\"value\":7}]}}");
        assertThat(data("{ trust(code: \"T1\") { bedsSeries(from: \"2014-01-02\") { value source __typename } none:"
                                + " bedsSeries(from: \"2014-01-02\", until: \"2014-06-01\") { value } } }")
                        .toString())
                .isEqualTo("{\"trust\":{\"bedsSeries\":[{\"value\":12,\"source\":\"ODS\","
                        + "\"__typename\":\"NonNegativeIntMeasurement\"}],\"none\":[]}}");
        JsonNode refused =
                answer("{ trust(code: \"T1\") { bedsSeries(from: \"2015-01-01\", until: \"2014-01-01\") { value } } }");
        assertThat(refused.at("/errors/0/message").asText())
                .isEqualTo("bedsSeries: until is 2014-01-01, expected a day after from, 2015-01-01");
    }

    @Test
    void listsAreFilteredAndOrderedByWhatHoldsOnTheDay() {
        String list =
                "{ trusts(asOf: \"%s\", orderBy: [{beds: DESC}], where: {beds: {gte: 7}}) { nodes { code beds } } }";
        assertThat(data(list.formatted("2014-07-01")).findValuesAsText("code")).containsExactly("T1", "T2");
        assertThat(data(list.formatted("2014-02-01")).findValuesAsText("code")).containsExactly("T1");
        assertThat(data(list.formatted("2013-06-01")).findValuesAsText("code")).isEmpty();
        assertThat(data("{ trusts(asOf: \"2014-02-01\", orderBy: [{motto: ASC}]) { nodes { code motto } } }")
                        .findValuesAsText("code"))
                .containsExactly("T3", "T1", "T2");
    }

    @Test
    void soAreTheValuesOfRelationships() {
        String query = "{ trust(code: \"T1\") { boardConnection(asOf: \"%s\", where: {edge: {weight: {lt: 0.4}}})"
                + " { edges { weight weightOn weightSeries { date value } } edgeAggregate { weight { sum count oldest } } } } }";
        assertThat(data(query.formatted("2014-02-01")).toString())
                .isEqualTo("{\"trust\":{\"boardConnection\":{\"edges\":[{\"weight\":0.25,\"weightOn\":\"2014-01-01\","
                        + "\"weightSeries\":[{\"date\":\"2014-01-01\",\"value\":0.25},"
                        + "{\"date\":\"2015-01-01\",\"value\":0.5}]}],"
                        + "\"edgeAggregate\":{\"weight\":{\"sum\":0.25,\"count\":1,\"oldest\":\"2014-01-01\"}}}}}");
        assertThat(data(query.formatted("2015-02-01")).findValuesAsText("weight"))
                .containsExactly("");
    }

    @Test
    void figuresOverDaysAreOneStatement() {
        STATEMENTS.clear();
        JsonNode trusts = data("{ trusts(where: {beds: {gt: 5}}) { overTime(dates: [\"2014-07-01\", \"2014-02-01\","
                        + " \"2014-03-01\", \"2013-05-01\"]) { date totalCount aggregate { beds { sum count oldest newest } } }"
                        + " empty: overTime(every: YEAR, from: \"2013-05-01\", until: \"2013-05-02\") { totalCount } } }")
                .get("trusts");
        assertThat(STATEMENTS).hasSize(1);
        assertThat(trusts.toString())
                .isEqualTo("{\"overTime\":["
                        + "{\"date\":\"2013-05-01\",\"totalCount\":0,\"aggregate\":{\"beds\":{\"sum\":null,\"count\":0,"
                        + "\"oldest\":null,\"newest\":null}}},"
                        + "{\"date\":\"2014-02-01\",\"totalCount\":1,\"aggregate\":{\"beds\":{\"sum\":10,\"count\":1,"
                        + "\"oldest\":\"2014-01-01\",\"newest\":\"2014-01-01\"}}},"
                        + "{\"date\":\"2014-03-01\",\"totalCount\":1,\"aggregate\":{\"beds\":{\"sum\":10,\"count\":1,"
                        + "\"oldest\":\"2014-01-01\",\"newest\":\"2014-01-01\"}}},"
                        + "{\"date\":\"2014-07-01\",\"totalCount\":2,\"aggregate\":{\"beds\":{\"sum\":19,\"count\":2,"
                        + "\"oldest\":\"2014-06-01\",\"newest\":\"2014-06-01\"}}}],\"empty\":[{\"totalCount\":0}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            every: YEAR                                                    | `every` needs `from`, the first day, and `until`, the day after the last
            dates: ["2014-01-01"], every: YEAR                             | give either `dates`, or `every` with `from` and `until`
            dates: ["2014-01-01"], from: "2014-01-01"                      | `from` and `until` go with `every`: leave them out, or give `every` in the place of `dates`
            dates: []                                                      | this is asked for 0 days, expected 1 to 100
            dates: ["1948-07-05"]                                          | dates is 1948-07-05, but the release knows the network from 2013-04-01 to 2019-10-31
            every: QUARTER, from: "2014-01-01", until: "2014-01-01"        | until is 2014-01-01, expected a day after from, 2014-01-01
            """)
    void whichDaysIsSaidInOneWay(String arguments, String message) {
        JsonNode answer = answer("{ trusts { overTime(" + arguments + ") { totalCount } } }");
        assertThat(answer.at("/errors/0/message").asText()).isEqualTo("overTime: " + message);
    }

    @Test
    void whoAsksForFiguresIsToldThatTheyMixDays() {
        assertThat(notices("{ trusts(asOf: \"2014-08-01\") { aggregate { beds { sum } motto { count } } } }"))
                .isEmpty();
        assertThat(notices("{ bodies { totalCount } trusts(asOf: \"2016-02-01\") { aggregate { beds { sum } } } }"))
                .isEmpty();
        assertThat(answer("{ surgery(code: \"S1\") { trust(asOf: \"2014-02-01\") { board { code } } } }")
                        .has("extensions"))
                .isFalse();
    }

    /** The days of each index that a root list may need, and no others. */
    @Test
    void eachDayHasAnIndex() {
        List<String> names = new ArrayList<>();
        database.read("SHOW RANGE INDEXES YIELD name WHERE name STARTS WITH 'Trust_beds' RETURN name", Map.of())
                .forEach(row -> names.add(String.valueOf(row.get("name"))));
        assertThat(names).hasSize(7).contains("Trust_beds 2014-01-01", "Trust_beds 2017-01-01");
        assertThat(LocalDate.parse(names.get(0).substring("Trust_beds ".length())))
                .isNotNull();
    }

    private static List<String> notices(String query) {
        return answer(query).at("/extensions/notices").findValuesAsText("code");
    }

    private static JsonNode data(String query) {
        JsonNode answer = answer(query);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.get("data");
    }

    private static JsonNode answer(String query) {
        try {
            ObjectMapper json = new ObjectMapper();
            return json.readTree(json.writeValueAsString(
                    service.execute(new GraphQlRequest(query)).toSpecification()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
