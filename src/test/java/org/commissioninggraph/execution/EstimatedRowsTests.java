package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.plan.cost.StatisticsCounter;
import org.commissioninggraph.release.Release;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries are estimated to touch in a release of round numbers: 10 CCGs, each with 100 practices of its own. */
final class EstimatedRowsTests {
    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);
    private static final List<String> CCG = List.of("CCG", "Organisation", "Partner");
    private static final List<String> PRACTICE = List.of("Practice", "Organisation");

    private final GraphService service = new GraphService(
            ModelReader.read(Path.of("schema/model")),
            new Limits(100, 10_000),
            OperationLimits.ofDepth(50),
            (statement, parameters) -> {
                throw new IllegalStateException("the database is not to be asked");
            },
            null,
            () -> new Release("of round numbers", new Dates(DAY, DAY, DAY), DecimalPlaces.UNKNOWN, 0, statistics()),
            SchemaVisibility.ALL);

    private static Statistics statistics() {
        StatisticsCounter counter = new StatisticsCounter();
        counter.opened(CCG, null, 10);
        counter.opened(PRACTICE, null, 1_000);
        counter.began(PRACTICE, "MEMBER_OF", CCG, null, 1_000);
        counter.shared(PRACTICE, "MEMBER_OF", Direction.OUT, CCG, 1, 1_000);
        counter.shared(CCG, "MEMBER_OF", Direction.IN, PRACTICE, 100, 10 * 100 * 100);
        counter.sized(PRACTICE, "listSize", 30, 900);
        counter.sized(PRACTICE, "listSize", 40, 100);
        return counter.counted(List.of("CCG", "Practice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            { ccg(code: "00Q") { name } }                                                           | 1
            { ccg(code: "00Q") { practices { nodes { name } } } }                                   | 101
            { a: ccg(code: "00Q") { name } b: ccg(code: "00R") { name } }                           | 2
            { node(id: "nothing") { id } }                                                          | 0
            { practices { nodes { name } } }                                                        | 101
            { practices(first: 5) { nodes { name } } }                                              | 6
            { practices(first: 4) { nodes { ccg { name } } } }                                      | 10
            { practices(first: 10000) { nodes { ccg { name } } } }                                  | 2000
            { practices(first: 4, orderBy: [{name: DESC}]) { nodes { name } } }                     | 5
            { practices(first: 4, orderBy: [{listSize: DESC}]) { nodes { name } } }                 | 1000
            { practices(first: 4, orderBy: [{status: DESC}]) { nodes { name } } }                   | 1000
            { practices { totalCount } }                                                            | 0
            { practices(history: true) { totalCount } }                                             | 1
            { practices { totalCount nodes { name } } }                                             | 101
            { practices { totalCount a: aggregate { count } b: aggregate { listSize { sum } } } }   | 2000
            { practices { groupBy(keys: [{ccg: {name: ASC}}]) { keys } } }                          | 2000
            { practices(orderBy: [{ccg: {name: ASC}}], first: 1) { nodes { name } } }               | 2000
            { ccgs(orderBy: [{practicesCount: DESC}], first: 1) { nodes { name } } }                | 1010
            { ccg(code: "00Q") { practices { nodes { ccgConnection(where: {code: {eq: "00Q"}}) { nodes { practices { totalCount } } } } } } } | 10201
            { ccg(code: "00Q") { practices(history: true) { nodes { ccgConnection(history: true, where: {name: {ne: "x"}}) { nodes { practices { totalCount } } } } } } } | 10201
            { ccgs { nodes { practices { nodes { ccg { practices { totalCount } } } } } } }         | 102010
            { ccgs { nodes { practices(first: 9) { nodes { ccg { name } } } } } }                   | 1110
            { practices(where: {name: {eq: "x"}}) { nodes { ccg { name } } } }                      | 1101
            { practices(where: {code: {eq: "x"}}) { nodes { ccg { name } } } }                      | 2
            { practices(where: {code: {in: ["x", "y", "z"]}}) { nodes { ccg { name } } } }          | 6
            { practices(where: {ccg: {code: {eq: "00Q"}}}) { nodes { name } } }                     | 201
            { practices(where: {ccg: {name: {eq: "x"}}}) { totalCount } }                           | 2000
            { practices(where: {listSize: {gte: 10000}, ccg: {name: {eq: "x"}}}) { totalCount } }   | 1100
            { practices(where: {listSize: {gte: 1}, ccg: {name: {eq: "x"}}}) { totalCount } }       | 2000
            { ccgs(where: {practices: {some: {name: {eq: "x"}}}}) { totalCount } }                  | 1010
            { ccgs(where: {practices: {count: {gte: 3}}}) { totalCount } }                          | 1010
            { ccgs(where: {not: {practices: {all: {ccg: {name: {eq: "x"}}}}}}) { totalCount } }     | 2010
            { practices(where: {location: {near: {latitude: 53, longitude: -2, km: 1}}}) { totalCount } } | 1000
            { organisations(first: 10000) { nodes { ... on CCG { practices { totalCount } } } } }   | 2010
            { organisation(code: "x") { ... on CCG { practices { totalCount } } ... on Practice { ccg { name } } } } | 101
            { search(text: "x", first: 1) { totalCount } }                                          | 4020
            { ccg(code: "x") { changes(from: "2017-04-01", until: "2017-04-01") { totalCount } } }  | 0
            """)
    void areCounted(String query, long rows) {
        try (OperationBounds bounds = service.queryBounds()) {
            Operation operation = service.prepare(new GraphQlRequest(query, Map.of(), null));
            assertThat(operation.errors()).isEmpty();
            assertThat(service.plan(operation, bounds).estimatedRows()).isEqualTo(rows);
        }
    }
}
