package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.GraphQLFieldDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.commissioninggraph.data.GraphSchema;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelException;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.schema.ApiSchema;
import org.commissioninggraph.schema.PublishedSchema;
import org.commissioninggraph.support.ShippedRelease;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever model is not refused works: random ones are read, and of those that pass random questions are asked. The
 * database holds nothing of them, so that what is tried is the schema, the plan, the statement and the answer's shape.
 */
final class GeneratedModelsIT {
    private static final int MODELS = Integer.getInteger("models", 120);
    private static final int QUESTIONS = 6;
    private static final LocalDate FIRST = LocalDate.of(2013, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 10, 31);

    private final Database database = ShippedRelease.database();

    @TempDir
    Path folder;

    @Test
    void whatIsNotRefusedWorks() throws IOException {
        Files.copy(Path.of("schema/model/directives.graphqls"), folder.resolve("directives.graphqls"));
        Files.copy(Path.of("schema/model/scalars.graphqls"), folder.resolve("scalars.graphqls"));
        int worked = 0;
        for (long seed = 1; seed <= MODELS; seed++) {
            Random random = new Random(seed);
            String sdl = new ModelGenerator(random).sdl();
            Files.writeString(folder.resolve("model.graphqls"), sdl);
            Model model = accepted(sdl);
            if (model != null) {
                worked++;
                ask(model, random, sdl);
            }
        }
        assertThat(worked).as("models that were accepted").isBetween(MODELS / 5, MODELS - 10);
    }

    /** Null where it is refused, with the place of what is wrong. */
    private @Nullable Model accepted(String sdl) {
        try {
            Model model = ModelReader.read(folder);
            ApiSchema.check(model);
            return model;
        } catch (ModelException refused) {
            assertThat(refused).as(sdl).hasMessageMatching("(?s).*model\\.graphqls:\\d+.*");
            return null;
        }
    }

    private void ask(Model model, Random random, String sdl) {
        GraphService service = new GraphService(
                model,
                new Limits(100, 100),
                OperationLimits.ofDepth(50),
                database::read,
                null,
                () -> new Release("none", new Dates(LAST, FIRST, LAST)),
                SchemaVisibility.ALL);
        assertThat(PublishedSchema.of(model)).isNotEmpty();
        assertThatCode(() -> GraphSchema.write(model, folder)).doesNotThrowAnyException();
        QueryGenerator questions =
                new QueryGenerator(service.schema(), random, new Samples(new NaiveGraph(model)), FIRST, LAST);
        askOfNetworks(service, sdl);
        for (int count = 0; count < QUESTIONS; count++) {
            Question question = questions.next();
            ExecutionResult result =
                    service.execute(new GraphQlRequest(question.text(), question.variableValues(), null));
            assertThat(codes(result)).as("%s%n%s", question.text(), sdl).doesNotContain("INTERNAL_ERROR");
        }
    }

    /** What is asked of networks is of the model too, or left out where it has no such things. */
    private static void askOfNetworks(GraphService service, String sdl) {
        GraphQLFieldDefinition network = service.schema().getQueryType().getFieldDefinition("network");
        if (network == null) {
            return;
        }
        for (String query : List.of(
                "{ network { summary { nodes density { value } } edges { edges { id fromNode { __typename } } } } }",
                "{ paths(from: \"a\", to: \"b\") { hops } }",
                "{ compare(before: \"2013-04-01\", after: \"2019-04-01\") { similarity { jaccard } moves { code } } }")) {
            ExecutionResult result = service.execute(new GraphQlRequest(query));
            assertThat(codes(result)).as("%s%n%s", query, sdl).doesNotContain("INTERNAL_ERROR");
        }
    }

    private static List<String> codes(ExecutionResult result) {
        return result.getErrors().stream().map(GeneratedModelsIT::code).toList();
    }

    private static String code(GraphQLError error) {
        return error.getExtensions() == null
                ? ""
                : String.valueOf(error.getExtensions().get("code"));
    }
}
