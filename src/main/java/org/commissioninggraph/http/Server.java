package org.commissioninggraph.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.PathHandler;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.function.Supplier;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.http.live.Seats;
import org.commissioninggraph.http.live.SocketHandler;
import org.commissioninggraph.http.live.SocketOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.OptionMap;

/**
 * The listening server. It can listen before there is anything to serve: {@code /health/live} answers 200 from the
 * beginning, {@code /health/ready} once {@link Readiness} says so.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** How long requests that are being answered may go on after the stop. */
    private static final Duration DRAIN = Duration.ofSeconds(10);

    /** A body so many times as large as is allowed breaks the connection; a smaller one is told to be too large. */
    private static final long READ_AT_MOST = 10;

    private static final int IDLE_MILLIS = 60_000;

    /** How long a socket may be open before it says what it wants. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PINGS = Duration.ofSeconds(25);

    /** One core is left to cheap queries. */
    private static final int HEAVY_AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Large queries that may wait. */
    private static final int WAITING = 32;

    private final Undertow undertow;
    private final GracefulShutdownHandler draining;
    private final Seats seats;
    private final Admission admission;
    private final String host;

    private Server(Undertow undertow, GracefulShutdownHandler draining, Seats seats, Admission admission, String host) {
        this.undertow = undertow;
        this.draining = draining;
        this.seats = seats;
        this.admission = admission;
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
        Admission admission = new Admission(HEAVY_AT_A_TIME, WAITING);
        Responder responder = new Responder(edition, options.cacheBytes(), admission);
        Seats seats = new Seats(options.maxLive());
        LiveAnswers live = new LiveAnswers(ready, documents, seats, admission);
        HttpHandler asked = api(options, new GraphQlHandler(options, ready, documents, responder, live));
        SocketOptions sockets = new SocketOptions(live, seats, options.maxBodyBytes(), PATIENCE, PINGS);
        HttpHandler paths = new PathHandler(new StaticPages())
                .addExactPath("/graphql", new Upgrades(options.origins(), new SocketHandler(sockets, asked)))
                .addExactPath(
                        "/graphql/explain", api(options, new ExplainHandler(options, ready, documents, admission)))
                .addPrefixPath("/reports", api(options, new ReportHandler(options.reports(), ready, responder)))
                .addExactPath("/reference", new ReferenceHandler(service))
                .addExactPath("/health/live", new Health(() -> null))
                .addExactPath("/health/ready", new Health(readiness::reason));
        GracefulShutdownHandler draining = new GracefulShutdownHandler(paths);
        Undertow undertow = Undertow.builder()
                .addHttpListener(options.port(), options.host())
                // A query in the URL as one types it, with its braces.
                .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .setHandler(draining)
                .build();
        try {
            undertow.start();
            undertow.getListenerInfo().forEach(listener -> listener.setServerOptions(speaking(options)));
        } catch (RuntimeException e) {
            throw refused(options.host(), options.port(), e);
        }
        return new Server(undertow, draining, seats, admission, options.host());
    }

    /**
     * HTTP/2 for those who begin with it, and no upgrade to it: set as an option of the builder, Undertow also upgrades,
     * and then one large answer in a hundred is broken.
     */
    private static OptionMap speaking(ServerOptions options) {
        return OptionMap.builder()
                .set(UndertowOptions.ENABLE_HTTP2, true)
                .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                .set(UndertowOptions.MAX_ENTITY_SIZE, READ_AT_MOST * options.maxBodyBytes())
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, IDLE_MILLIS)
                .getMap();
    }

    private static HttpHandler api(ServerOptions options, Guarded.Answering answering) {
        return new Cors(options.origins(), Compressed.by(new Guarded(answering)));
    }

    /** The port that it listens on. */
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    /** Where a browser on this machine finds it, without a slash at the end. */
    public String address() {
        boolean every = host.equals("0.0.0.0") || host.equals("::");
        String name = every ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port();
    }

    /**
     * Takes no more requests, waits for up to ten seconds for those being answered, and stops listening. What is live is
     * broken off, so that its clients come back.
     */
    @Override
    public void close() {
        seats.close();
        admission.close();
        draining.shutdown();
        try {
            if (!draining.awaitShutdown(DRAIN.toMillis())) {
                LOG.warn("some requests were not answered within {} s and are broken off", DRAIN.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        undertow.stop();
    }

    private static ServerException refused(String host, int port, RuntimeException failure) {
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
