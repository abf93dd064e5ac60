package org.commissioninggraph.support;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.data.Progress;
import org.commissioninggraph.data.SeedLoader;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.data.SeedRelease;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.MemoryBudget;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.execution.StatementExplainer;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.Releases;
import org.commissioninggraph.release.ServedRelease;
import org.commissioninggraph.release.StatisticsReader;
import org.jspecify.annotations.Nullable;

/** The release that the project ships, in the database of the tests, and the API over it. */
public final class ShippedRelease {
    public static final Path SCHEMA = Path.of("schema");
    public static final Model MODEL = ModelReader.read(SCHEMA.resolve("model"));
    private static final Path SEED_DATA = Path.of("seed-data");
    private static final SeedRelease SEED = SeedReader.read(SEED_DATA, MODEL, SCHEMA.resolve("model"));

    private ShippedRelease() {}

    /** The database with the shipped release in it, which is loaded if another test has left something else. */
    public static Database database() {
        Database database = TestDatabase.get();
        List<Map<String, Object>> held = database.read("MATCH (r:Release) RETURN r.checksum AS checksum", Map.of());
        if (held.isEmpty() || !SEED.checksum().equals(held.get(0).get("checksum"))) {
            TestDatabase.empty();
            SeedLoader.load(TestDatabase.forLoads(), MODEL, SEED, SCHEMA, Progress.SILENT);
        }
        return database;
    }

    /** The days on which the values of a series change, by its key. */
    public static Map<String, List<LocalDate>> seriesDays() {
        return SEED.seriesDays();
    }

    /** Loads it where it is: nothing changes. */
    public static void loadAgain() {
        SeedLoader.load(database(), MODEL, SEED, SCHEMA, Progress.SILENT);
    }

    /** The API over it. Each statement that it runs is added to the list. */
    public static GraphService service(List<Statement> statements) {
        Database database = database();
        StatementRunner runner = (text, parameters) -> {
            statements.add(new Statement(text, parameters));
            return database.read(text, parameters);
        };
        return service(runner);
    }

    /** The API over a runner of its own. */
    public static GraphService service(StatementRunner runner) {
        Release release = release();
        return service(runner, () -> release);
    }

    /** The API over it, which takes it for these releases. */
    public static GraphService service(StatementRunner runner, Releases releases) {
        return new GraphService(
                MODEL,
                new Limits(100, 10_000),
                OperationLimits.ofDepth(100),
                runner,
                null,
                releases,
                SchemaVisibility.ALL);
    }

    /** The API over it, which refuses what costs more. */
    public static GraphService limited(StatementRunner runner, long maxCost) {
        return service(runner, null, maxCost);
    }

    /** The API over it, which tells how requests are run, and refuses those that cost more. */
    public static GraphService explaining(StatementExplainer explainer, long maxCost) {
        return service((statement, parameters) -> List.of(), explainer, maxCost);
    }

    private static GraphService service(StatementRunner runner, @Nullable StatementExplainer explainer, long maxCost) {
        Duration timeout = TestDatabase.QUERY_TIMEOUT;
        OperationLimits operations =
                new OperationLimits(100, Integer.MAX_VALUE, maxCost, timeout, timeout, MemoryBudget.UNLIMITED);
        return new GraphService(
                MODEL,
                new Limits(100, 20_000),
                operations,
                runner,
                explainer,
                ShippedRelease::release,
                SchemaVisibility.ALL);
    }

    public static GraphService service() {
        return service(new ArrayList<>());
    }

    private static Release release() {
        ServedRelease served = served();
        return new Release(
                "2019.10.1",
                new Dates(
                        LocalDate.of(2017, 4, 1),
                        LocalDate.of(2006, 10, 1),
                        LocalDate.of(2019, 10, 31),
                        served.series()),
                new DecimalPlaces(served.decimals()),
                0,
                statistics());
    }

    private static ServedRelease served() {
        return Objects.requireNonNull(ServedRelease.in(database()));
    }

    /** Of what it holds, counted once. */
    public static Statistics statistics() {
        return Counted.STATISTICS;
    }

    private static final class Counted {
        static final Statistics STATISTICS = new StatisticsReader(MODEL).read(database(), served().series());
    }

    /** One statement as it went to the database. */
    public record Statement(String text, Map<String, Object> parameters) {}
}
