package org.commissioninggraph.http;

import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.function.Supplier;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.connection.HttpListener;
import org.commissioninggraph.http.live.ConnectionLimiter;
import org.commissioninggraph.http.live.SocketHandler;
import org.commissioninggraph.http.live.SocketOptions;
import org.commissioninggraph.http.reference.Manual;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.OptionMap;

/**
 * The listening server. It can listen before there is anything to serve: {@code /health/live} answers 200 from the
 * beginning, {@code /health/ready} once {@link Readiness} says so. Neither needs a worker.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** How long requests that are being answered may go on after the stop. */
    public static final Duration DRAIN = Duration.ofSeconds(10);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** The part of the heap that all requests and messages have which are under way. */
    private static final int INCOMING_SHARE = 16;

    /** The part of the heap that all answers have which were made and not yet taken. */
    private static final int OUTGOING_SHARE = 8;

    /** What is asked by operations that go on has an eighth of the heap. */
    private static final int LIVE_SHARE = 8;

    private static final int MOST_PARAMETERS = 100;
    private static final int MOST_HEADERS = 100;

    private static final Duration PINGS = Duration.ofSeconds(25);

    /** Large queries that run at a time. */
    static final int LARGE_AT_A_TIME = Runtime.getRuntime().availableProcessors();

    /** Large queries that may wait. */
    static final int WAITING = 32;

    private final HttpListener listener;
    private final GracefulShutdown draining;
    private final ConnectionLimiter seats;
    private final Admission admission;
    private final AnswerExecutor answers;
    private final String host;
    private volatile boolean drained;

    private Server(
            HttpListener listener,
            GracefulShutdown draining,
            ConnectionLimiter seats,
            Admission admission,
            AnswerExecutor answers,
            String host) {
        this.listener = listener;
        this.draining = draining;
        this.seats = seats;
        this.admission = admission;
        this.answers = answers;
        this.host = host;
    }

    /**
     * Listens from now on.
     *
     * @param service answers {@code /graphql} and explains it; null while no release is served yet
     * @param edition what answers come from, asked for when there is a service: another one whenever they may be others
     * @throws ServerException when the address cannot be listened on
     */
    public static Server start(
            ServerOptions options,
            Readiness readiness,
            Supplier<@Nullable GraphService> service,
            Supplier<String> edition) {
        ReadyService ready = new ReadyService(service);
        PersistedDocuments documents = new PersistedDocuments(options.documents());
        ByteBudget incoming = ByteBudget.ofHeap(INCOMING_SHARE);
        ByteBudget outgoing = ByteBudget.ofHeap(OUTGOING_SHARE);
        Admission admission = new Admission(LARGE_AT_A_TIME, WAITING);
        AnswerExecutor threads =
                new AnswerExecutor(options.maxReports(), options.connections().stall(), admission);
        Responder responder = new Responder(edition, options.cacheBytes(), outgoing, threads);
        ConnectionLimiter seats = new ConnectionLimiter(options.maxLive());
        LiveAnswers live = new LiveAnswers(ready, documents, seats, admission, outgoing, ByteBudget.ofHeap(LIVE_SHARE));
        HttpHandler asked = api(options, new GraphQlHandler(ready, documents, responder, live));
        SocketOptions sockets = new SocketOptions(
                live,
                seats,
                options.maxBodyBytes(),
                incoming,
                outgoing,
                options.connections().request(),
                PINGS);
        SchemaPages schema = new SchemaPages(service);
        HttpHandler paths = new PathHandler(new ErrorHandler(new StaticPages(options.frames())))
                .addExactPath(
                        "/graphql", new WebSocketOriginHandler(options.origins(), new SocketHandler(sockets, asked)))
                .addExactPath("/graphql/explain", api(options, new ExplainHandler(ready, documents, threads)))
                .addPrefixPath("/reports", api(options, new ReportHandler(options.reports(), ready, responder)))
                .addPrefixPath("/export", api(options, new ExportHandler(ready, edition, threads)))
                .addExactPath("/boundaries/ccgs.geojson", api(options, new BoundaryHandler(options.boundaries())))
                .addExactPath("/docs", page(() -> StaticFile.html(Manual.html())))
                .addExactPath("/reference", page(schema::reference))
                .addExactPath("/schema.graphqls", page(schema::sdl))
                .addExactPath("/health/live", new Health(readiness::stuck))
                .addExactPath("/health/ready", new Health(readiness::reason));
        GracefulShutdown draining = new GracefulShutdown(paths);
        RequestBodies bodies = new RequestBodies(
                options.maxBodyBytes(), options.connections().request(), options.origins(), incoming, draining);
        try {
            HttpListener listener = HttpListener.start(
                    options.host(),
                    options.port(),
                    protocol(),
                    options.connections(),
                    ConnectionRefusals.answers(options.connections()),
                    bodies);
            return new Server(listener, draining, seats, admission, threads, options.host());
        } catch (IOException | RuntimeException e) {
            throw refused(options.host(), options.port(), e);
        }
    }

    private static OptionMap protocol() {
        return OptionMap.builder()
                // A query in the URL as one types it, with its braces.
                .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                // Undertow ends the connection without an answer: see RequestBodies.
                .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .set(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
                .set(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
                .getMap();
    }

    private static HttpHandler api(ServerOptions options, ErrorHandler.Answering answering) {
        return new Cors(options.origins(), new ErrorHandler(answering));
    }

    private static HttpHandler page(CachedPage.Making making) {
        return new ErrorHandler(new CachedPage(making));
    }

    /** The port that it listens on. */
    public int port() {
        return listener.port();
    }

    /** Where a browser on this machine finds it, without a slash at the end. */
    public String address() {
        boolean every = host.equals("0.0.0.0") || host.equals("::");
        String name = every ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port();
    }

    /**
     * Takes no more requests, and waits for up to {@link #DRAIN} for those being answered. What is live is broken off, so
     * that its clients come back.
     */
    public void drain() {
        drained = true;
        long end = System.nanoTime() + DRAIN.toNanos();
        draining.begin();
        seats.close();
        admission.close();
        if (!draining.isDone(Duration.ofNanos(end - System.nanoTime()))) {
            LOG.warn("some requests were not answered within {} s and are cut off", DRAIN.toSeconds());
        }
    }

    /** Stops listening. What is still answered after {@link #drain} has a second to say that it was broken off. */
    @Override
    public void close() {
        if (drained) {
            draining.isDone(LAST_WORDS);
        } else {
            drain();
        }
        listener.close();
        answers.close();
    }

    private static ServerException refused(String host, int port, Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
            return new ServerException(
                    "port " + port + " of " + host + " is in use: stop what listens there, or set PORT", failure);
        }
        if (cause instanceof BindException
                || cause instanceof UnresolvedAddressException
                || cause instanceof UnknownHostException) {
            return new ServerException(
                    "cannot listen on " + host + ":" + port + " (" + cause
                            + "): set HOST to an address of this machine, or another PORT",
                    failure);
        }
        return new ServerException("the HTTP server does not start: " + cause, failure);
    }
}
