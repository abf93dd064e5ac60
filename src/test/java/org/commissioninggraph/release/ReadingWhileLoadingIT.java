package org.commissioninggraph.release;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.commissioninggraph.data.LoadReport;
import org.commissioninggraph.data.Progress;
import org.commissioninggraph.data.SeedLoader;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.support.SmallRelease;
import org.commissioninggraph.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases with the same surgeries take turns, while readers walk over them, a page at a time. */
final class ReadingWhileLoadingIT {
    private static final int SURGERIES = 1_000;
    private static final int LOADS = 4;
    private static final int READERS = 2;
    private static final String PAGE =
            """
            query ($after: String) {
              surgeries(first: 150, after: $after, orderBy: {name: DESC}) {
                totalCount
                nodes { code trust { code } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    @TempDir
    Path folder;

    private Database database;
    private Model model;

    @BeforeEach
    void start() {
        database = TestDatabase.empty();
        model = new SmallRelease(folder.resolve("any")).model();
    }

    @AfterEach
    void leaveNothingBehind() {
        TestDatabase.empty();
    }

    private SmallRelease release(String trust) {
        SmallRelease files = new SmallRelease(folder.resolve(trust));
        files.node("Surgery", "code,name,source", rows("S%04d,Surgery %1$04d,ODS"));
        files.edge("MEMBER_OF", "from,to,since,until,source", rows("S%04d," + trust + ",2013-04-01,2019-04-01,ODS"));
        return files;
    }

    private static String[] rows(String format) {
        return IntStream.range(0, SURGERIES).mapToObj(format::formatted).toArray(String[]::new);
    }

    @Test
    void everyWalkIsTheWholeList() throws Exception {
        List<SmallRelease> releases = List.of(release("T1"), release("T2"));
        load(releases.get(0));
        AtomicBoolean loading = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try (CurrentRelease current = CurrentRelease.watch(database, KeptStatistics.read(model, null))) {
            GraphService service = new GraphService(
                    model,
                    new Limits(100, SURGERIES),
                    OperationLimits.ofDepth(20),
                    database::read,
                    null,
                    current,
                    SchemaVisibility.ALL);
            List<Future<Integer>> walks = new ArrayList<>();
            for (int index = 0; index < READERS; index++) {
                walks.add(threads.submit(walking(service, loading)));
            }
            for (int index = 1; index <= LOADS; index++) {
                assertThat(load(releases.get(index % 2)).changed()).isTrue();
            }
            loading.set(false);
            for (Future<Integer> each : walks) {
                assertThat(each.get()).isPositive();
            }
        } finally {
            loading.set(false);
            threads.shutdown();
        }
    }

    private LoadReport load(SmallRelease files) {
        return SeedLoader.load(database, model, files.read(), files.schemaFolder(), Progress.SILENT);
    }

    private Callable<Integer> walking(GraphService service, AtomicBoolean loading) {
        List<String> all = IntStream.range(0, SURGERIES)
                .mapToObj(index -> "S%04d".formatted(SURGERIES - 1 - index))
                .toList();
        return () -> {
            int walks = 0;
            while (loading.get()) {
                assertThat(walk(service)).isEqualTo(all);
                walks++;
            }
            return walks;
        };
    }

    private static List<String> walk(GraphService service) {
        List<String> walked = new ArrayList<>();
        String after = null;
        do {
            Map<?, ?> page = page(service, after);
            assertThat(page.get("totalCount")).isEqualTo(SURGERIES);
            for (Object node : (List<?>) page.get("nodes")) {
                assertThat(((Map<?, ?>) node).get("trust")).isNotNull();
                walked.add((String) ((Map<?, ?>) node).get("code"));
            }
            Map<?, ?> info = (Map<?, ?>) page.get("pageInfo");
            after = Boolean.TRUE.equals(info.get("hasNextPage")) ? (String) info.get("endCursor") : null;
        } while (after != null);
        return walked;
    }

    private static Map<?, ?> page(GraphService service, @Nullable String after) {
        Map<String, Object> variables = after == null ? Map.of() : Map.of("after", after);
        ExecutionResult result = service.execute(new GraphQlRequest(PAGE, variables, null));
        assertThat(result.getErrors()).isEmpty();
        Map<String, Map<?, ?>> data = result.getData();
        return data.get("surgeries");
    }
}
