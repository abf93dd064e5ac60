package org.commissioninggraph.server;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.data.GraphSchema;
import org.commissioninggraph.data.LoadReport;
import org.commissioninggraph.data.ModelMatch;
import org.commissioninggraph.data.SeedLoader;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.data.SeedRelease;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.DatabaseExplainer;
import org.commissioninggraph.execution.DatabaseReader;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.MemoryBudget;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.http.Readiness;
import org.commissioninggraph.http.Server;
import org.commissioninggraph.http.ServerOptions;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.process.Liveness;
import org.commissioninggraph.process.StartException;
import org.commissioninggraph.process.StopDeadline;
import org.commissioninggraph.process.Version;
import org.commissioninggraph.release.CurrentRelease;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.Releases;
import org.commissioninggraph.release.ServedRelease;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The parts of a running server, in the order in which they start; they end in the opposite one. */
public final class Application implements AutoCloseable {
    /** What closing may take after the requests that are being answered have had their time. */
    private static final Duration LAST_RESORT = Duration.ofSeconds(5);

    /** What a statement that touches nothing may take on a busy machine. */
    private static final Duration ONE_STATEMENT = Duration.ofSeconds(2);

    private final Settings settings;
    private final Path modelFolder;
    private final PrintWriter out;
    private final AtomicBoolean closing = new AtomicBoolean();

    private final StopDeadline deadline = new StopDeadline(Server.DRAIN.plus(LAST_RESORT));
    private final Liveness liveness = new Liveness(this::works, ONE_STATEMENT);

    private volatile String starting = "the database is starting";
    private volatile @Nullable Server server;
    private volatile @Nullable Database database;
    private volatile @Nullable CurrentRelease release;
    private volatile @Nullable GraphService service;

    public Application(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.modelFolder = settings.schemaFolder().resolve("model");
        this.out = out;
    }

    /** Returns when requests are answered. */
    public void start() {
        long begun = System.nanoTime();
        Model model = ModelReader.read(modelFolder);
        SeedRelease first = Databases.isEmpty(settings) ? seed(model) : null;
        ServerOptions options = ServerSettings.options(settings);
        GraphService prepared = prepared(model);
        ServerSettings.check(settings, options, prepared);
        Server listening = Server.start(options, new Health(), () -> service, this::edition);
        server = listening;
        liveness.start();
        say("listening on " + listening.address() + ", starting the database");
        Database opened = Databases.open(settings, this::say);
        database = opened;
        say("using " + opened.description());
        ServedRelease served = released(opened, model, first);
        Databases.loaded(settings);
        checkMatch(opened, model, served);
        CurrentRelease current = CurrentRelease.watch(opened, model, Databases.counted(settings));
        release = current;
        service = prepared;
        say(String.format(
                "ready after %.1f s: GraphiQL at %s/, the API at %s/graphql; Ctrl-C ends it",
                (System.nanoTime() - begun) / 1e9, listening.address(), listening.address()));
    }

    /** Made before the database starts; it is asked nothing before there is a release. */
    private GraphService prepared(Model model) {
        return new GraphService(
                model,
                new Limits(settings.defaultPageSize(), settings.maxPageSize()),
                new OperationLimits(
                        settings.maxDepth(),
                        settings.maxRootFields(),
                        settings.maxCost(),
                        settings.queryTimeout(),
                        settings.reportTimeout(),
                        MemoryBudget.ofHeap(settings.totalMemoryPercent(), settings.queryMemoryPercent())),
                new DatabaseReader(() -> Objects.requireNonNull(database)),
                settings.explain() ? new DatabaseExplainer(() -> Objects.requireNonNull(database)) : null,
                new Served(),
                new SchemaVisibility(settings.introspection(), settings.hints()));
    }

    /** What the database holds, once it is open. */
    private final class Served implements Releases {
        @Override
        public Release current() {
            return watched().current();
        }

        @Override
        public boolean isCurrent(Release release) {
            return watched().isCurrent(release);
        }

        @Override
        public Flux<Release> feed() {
            return watched().feed();
        }
    }

    private CurrentRelease watched() {
        return Objects.requireNonNull(release);
    }

    /** Whatever an answer depends on besides the request. */
    private String edition() {
        return watched().edition() + " " + Version.text() + " " + settings.defaultPageSize();
    }

    public boolean closing() {
        return closing.get();
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        deadline.begin();
        Server listening = server;
        Database opened = database;
        if (listening != null) {
            say("stopping: answering what was asked, then closing the database");
            listening.drain();
        }
        if (opened != null) {
            opened.terminateAll();
        }
        if (listening != null) {
            listening.close();
        }
        CurrentRelease looking = release;
        if (looking != null) {
            looking.close();
        }
        liveness.close();
        if (opened != null) {
            opened.close();
            say("stopped");
        }
        deadline.close();
    }

    private final class Health implements Readiness {
        @Override
        public @Nullable String reason() {
            CurrentRelease current = release;
            return closing() ? "the server is stopping" : current == null ? starting : current.problem();
        }

        @Override
        public @Nullable String stuck() {
            return liveness.problem();
        }
    }

    /** While a release is loaded there is nothing that may not take its time. */
    private boolean works() {
        Database opened = database;
        return service == null || opened == null || opened.responds(ONE_STATEMENT);
    }

    private ServedRelease released(Database opened, Model model, @Nullable SeedRelease read) {
        ServedRelease held = ServedRelease.in(opened);
        if (held != null) {
            hintAtOtherSeed(held);
            return held;
        }
        starting = "the release is being loaded";
        say("the database is empty: loading " + settings.seedFolder());
        LoadReport report = SeedLoader.load(
                opened, model, read == null ? seed(model) : read, settings.schemaFolder(), new ConsoleProgress(out));
        say(report.describe(opened));
        return Objects.requireNonNull(ServedRelease.in(opened), "the release that was just loaded");
    }

    /** What is wrong with the files of a first release is told before the database starts. */
    private SeedRelease seed(Model model) {
        GraphSchema.check(settings.schemaFolder());
        return SeedReader.read(settings.seedFolder(), model, modelFolder);
    }

    private void hintAtOtherSeed(ServedRelease held) {
        boolean other = Files.isDirectory(settings.seedFolder())
                && !SeedReader.checksum(settings.seedFolder(), modelFolder).equals(held.checksum());
        say("serving release " + held.version() + ", loaded at " + held.loadedAt()
                + (other ? "; the seed files, or what is made of them, are others: run `load`" : ""));
    }

    private static void checkMatch(Database opened, Model model, ServedRelease held) {
        List<String> differences = ModelMatch.differences(opened, model, held);
        if (!differences.isEmpty()) {
            throw new StartException(String.join("\n", differences));
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
