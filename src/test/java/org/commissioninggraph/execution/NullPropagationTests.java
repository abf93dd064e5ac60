package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.cost.StatisticsCounter;
import org.commissioninggraph.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A graph that is not as the schema says: what is answered is what graphql-java makes of the same values by itself. */
final class NullPropagationTests {
    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param rows what the statement returns
     * @param value of the root field, by response key, for graphql-java
     */
    private record Broken(String query, List<Map<String, Object>> rows, Object value) {
        @Override
        public String toString() {
            return query + " " + rows;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken(
                        "{ it: ccg(code: \"00Q\") { code name population } }",
                        List.of(row(list("00Q", "One", 5L))),
                        named("code", "00Q", "name", "One", "population", 5)),
                new Broken("{ it: ccg(code: \"00Q\") { code } }", List.of(), null),
                new Broken(
                        "{ it: ccg(code: \"00Q\") { code name population } }",
                        List.of(row(list("00Q", null, 5L))),
                        named("code", "00Q", "name", null, "population", 5)),
                new Broken(
                        "{ it: ccg(code: \"00Q\") { code population opened } }",
                        List.of(row(list("00Q", "many", 5L))),
                        named("code", "00Q", "population", "many", "opened", 5)),
                new Broken(
                        "{ it: ccg(code: \"00Q\") { code areaTeam { name kind } } }",
                        List.of(row(list("00Q", list("Team", "NO_SUCH_KIND")))),
                        named("code", "00Q", "areaTeam", named("name", "Team", "kind", "NO_SUCH_KIND"))),
                new Broken(
                        "{ it: ccg(code: \"00Q\") { code areaTeam { name regionalTeam { name } } } }",
                        List.of(row(list("00Q", list("Team", list((Object) null))))),
                        named("code", "00Q", "areaTeam", named("name", "Team", "regionalTeam", named("name", null)))),
                new Broken(
                        "{ it: ccg(code: \"00Q\") { practices(first: 2) { nodes { name listSize } } } }",
                        List.of(row(list(list(list("A", 1L), list(null, 2L))))),
                        named(
                                "practices",
                                named(
                                        "nodes",
                                        list(named("name", "A", "listSize", 1), named("name", null, "listSize", 2))))),
                new Broken(
                        "{ it: ccgs(first: 2) { nodes { name } } }",
                        List.of(row(list("A")), row(list((Object) null))),
                        named("nodes", list(named("name", "A"), named("name", null)))),
                new Broken(
                        "{ it: ccgs(first: 2, history: true) { totalCount nodes { name population } } }",
                        List.of(head(list(2L)), row(list("A", "x")), row(list("B", 2L))),
                        named(
                                "totalCount",
                                2,
                                "nodes",
                                list(named("name", "A", "population", "x"), named("name", "B", "population", 2)))));
    }

    private static Map<String, Object> row(Object value) {
        return Map.of("row", value);
    }

    private static Map<String, Object> head(Object value) {
        return Map.of("head", true, "row", value);
    }

    private static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }

    private static Map<String, Object> named(Object... keysAndValues) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            named.put((String) keysAndValues[index], keysAndValues[index + 1]);
        }
        return named;
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isAsInGraphQlJava(Broken broken) throws JsonProcessingException {
        GraphService service = service(broken.rows());
        ExecutionResult reference = reference(service.schema(), broken);

        ExecutionResult written = service.plan(
                        service.prepare(new GraphQlRequest(broken.query())), service.queryBounds())
                .run();
        ExecutionResult held = service.execute(new GraphQlRequest(broken.query()));

        assertThat(JSON.writeValueAsString(written.toSpecification().get("data")))
                .isEqualTo(JSON.writeValueAsString(reference.toSpecification().get("data")));
        assertThat(JSON.writeValueAsString(held.toSpecification().get("data")))
                .isEqualTo(JSON.writeValueAsString(reference.toSpecification().get("data")));
        assertThat(paths(written)).isEqualTo(paths(reference)).isEqualTo(paths(held));
    }

    /** Each of them would be a line in the log. */
    @Test
    void noMoreIsToldOfThanTellsSomethingNew() {
        GraphService service = service(
                IntStream.range(0, 100).mapToObj(index -> row(list("A", "x"))).toList());

        ExecutionResult result =
                service.execute(new GraphQlRequest("{ ccgs(first: 100) { nodes { name population } } }"));

        assertThat(result.getErrors()).hasSize(20);
        Map<String, Map<String, List<Map<String, Object>>>> data = result.getData();
        assertThat(data.get("ccgs").get("nodes")).hasSize(100).allSatisfy(node -> assertThat(node)
                .containsEntry("population", null));
    }

    private static List<List<Object>> paths(ExecutionResult result) {
        return result.getErrors().stream().map(GraphQLError::getPath).distinct().toList();
    }

    private static GraphService service(List<Map<String, Object>> rows) {
        return new GraphService(
                ModelReader.read(Path.of("schema/model")),
                new Limits(100, 10_000),
                OperationLimits.ofDepth(50),
                (statement, parameters) -> rows,
                null,
                () -> new Release(
                        "broken",
                        new Dates(DAY, DAY, DAY),
                        DecimalPlaces.UNKNOWN,
                        0,
                        new StatisticsCounter().counted(List.of("CCG", "Practice"))),
                SchemaVisibility.ALL);
    }

    private static ExecutionResult reference(GraphQLSchema schema, Broken broken) {
        DataFetcher<Object> byKey = environment -> environment.getSource() instanceof Map<?, ?> values
                ? values.get(environment.getField().getResultKey())
                : broken.value();
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !type.getName().startsWith("__")) {
                object.getFieldDefinitions()
                        .forEach(field -> code.dataFetcher(FieldCoordinates.coordinates(object, field), byKey));
            }
        }
        return GraphQL.newGraphQL(schema.transformWithoutTypes(builder -> builder.codeRegistry(code.build())))
                .build()
                .execute(broken.query());
    }
}
