package org.commissioninggraph.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.DatabaseReader;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.ServedRelease;
import org.commissioninggraph.support.ShippedRelease;

/** The shipped seed data twice: in Neo4j behind the API, and in memory. */
final class World {
    private static final Path SEED_DATA = Path.of("seed-data");
    private static final Limits LIMITS = new Limits(100, 20_000);
    private static final int DEPTH = 50;

    private final NaiveGraph graph;
    private final Samples samples;
    private final Dates dates;
    private final Both both;
    private final GraphService api;

    World(Database database) throws IOException {
        Model model = ShippedRelease.MODEL;
        ServedRelease release = Objects.requireNonNull(ServedRelease.in(database));
        this.dates = new Dates(release.referenceDate(), release.earliestDate(), release.latestDate(), release.series());
        this.graph = NaiveSeed.read(SEED_DATA, model, release.loadedAt());
        this.samples = new Samples(graph);
        Statistics statistics = ShippedRelease.statistics();
        this.api = new GraphService(
                model,
                LIMITS,
                OperationLimits.ofDepth(DEPTH),
                new DatabaseReader(() -> database),
                null,
                () -> new Release("of the test", dates, new DecimalPlaces(release.decimals()), 0, statistics),
                SchemaVisibility.ALL);
        Effort effort = new Effort();
        this.both = new Both(
                api,
                new NaiveAnswers(graph, effort, dates.reference()),
                new NaiveHeld(graph, dates.reference()),
                effort);
    }

    /** With the database of all tests, which is loaded again where another test has left something else. */
    static World load() {
        try {
            return new World(ShippedRelease.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GraphService api() {
        return api;
    }

    NaiveGraph graph() {
        return graph;
    }

    Both both() {
        return both;
    }

    QueryGenerator questions(long seed) {
        return new QueryGenerator(api.schema(), new Random(seed), samples, dates.earliest(), dates.latest());
    }
}
