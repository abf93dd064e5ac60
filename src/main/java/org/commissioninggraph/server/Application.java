package org.commissioninggraph.server;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.data.GraphSchema;
import org.commissioninggraph.data.LoadReport;
import org.commissioninggraph.data.SeedLoader;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.data.SeedRelease;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.http.Readiness;
import org.commissioninggraph.http.Server;
import org.commissioninggraph.http.ServerOptions;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.process.Background;
import org.commissioninggraph.process.Liveness;
import org.commissioninggraph.process.StopDeadline;
import org.commissioninggraph.process.Version;
import org.commissioninggraph.release.CurrentRelease;
import org.commissioninggraph.release.KeptStatistics;
import org.commissioninggraph.release.LoadCounter;
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
    private volatile @Nullable Future<Database> opening;
    private volatile @Nullable Future<CurrentRelease> watching;
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
        long started = System.nanoTime();
        Model model = ModelReader.read(modelFolder);
        SeedRelease first = Databases.isEmpty(settings) ? seed(model) : null;
        ServerOptions options = ServerSettings.options(settings);
        Server listening = Server.start(options, new Health(), () -> service, this::edition);
        server = listening;
        liveness.start();
        say("listening on " + listening.address() + ", starting the database");
        Future<Database> begun = Background.begin("open-database", () -> Databases.open(settings, this::say));
        opening = begun;
        Prepared prepared = prepared(model, options);
        Database opened = Background.result(begun);
        database = opened;
        say("using " + opened.description());
        ServedRelease served = released(opened, model, first, prepared.seedChecksum());
        Databases.loaded(settings);
        Future<CurrentRelease> looked =
                Background.begin("watch-release", () -> CurrentRelease.watch(opened, prepared.statistics()));
        watching = looked;
        Databases.check(opened, model, served);
        CurrentRelease watched = Background.result(looked);
        if (!watched.served().equals(served)) { // a load has ended meanwhile
            Databases.check(opened, model, watched.served());
        }
        release = watched;
        service = prepared.service();
        say(String.format(
                "ready after %.1f s: GraphiQL at %s/, the API at %s/graphql; Ctrl-C ends it",
                (System.nanoTime() - started) / 1e9, listening.address(), listening.address()));
    }

    /**
     * What is made while the database starts.
     *
     * @param service asks nothing before there is a release
     * @param seedChecksum null where there are no seed files
     */
    private record Prepared(GraphService service, @Nullable String seedChecksum, KeptStatistics statistics) {}

    private Prepared prepared(Model model, ServerOptions options) {
        GraphService service =
                ServerSettings.service(settings, model, () -> Objects.requireNonNull(database), new Served());
        ServerSettings.check(settings, options, service);
        Path seed = settings.seedFolder();
        return new Prepared(
                service,
                Files.isDirectory(seed) ? SeedReader.checksum(seed, modelFolder) : null,
                KeptStatistics.read(model, Databases.counted(settings)));
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
        if (listening != null) {
            say("stopping: answering what was asked, then closing the database");
            listening.drain();
        }
        Database opened = begun(opening);
        if (opened != null) {
            opened.terminateAll();
        }
        if (listening != null) {
            listening.close();
        }
        CurrentRelease looking = begun(watching);
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

    /** Waits for what has begun, so that it is closed too; null where there is none. */
    private static <T> @Nullable T begun(@Nullable Future<T> begun) {
        try {
            return begun == null ? null : Background.result(begun);
        } catch (RuntimeException e) {
            return null; // told by who started
        }
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

    private ServedRelease released(
            Database opened, Model model, @Nullable SeedRelease read, @Nullable String seedChecksum) {
        LoadCounter.settledIn(opened);
        ServedRelease held = ServedRelease.in(opened);
        if (held != null) {
            boolean other = seedChecksum != null && !seedChecksum.equals(held.checksum());
            say("serving release " + held.version() + ", loaded at " + held.loadedAt()
                    + (other ? "; the seed files, or what is made of them, are others: run `load`" : ""));
            return held;
        }
        starting = "the release is being loaded";
        say("the database is empty: loading " + settings.seedFolder());
        LoadReport report = SeedLoader.loadIntoEmpty(
                opened, model, read == null ? seed(model) : read, settings.schemaFolder(), new ConsoleProgress(out));
        say(report.describe(opened));
        return Objects.requireNonNull(ServedRelease.in(opened), "the release that was just loaded");
    }

    /** What is wrong with the files of a first release is told before the database starts. */
    private SeedRelease seed(Model model) {
        GraphSchema.check(model, settings.schemaFolder());
        return SeedReader.read(settings.seedFolder(), model, modelFolder);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
