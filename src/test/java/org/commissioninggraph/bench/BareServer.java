package org.commissioninggraph.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;

/**
 * The least that a server could do, in a process of its own: {@code PUT /rows/NAME} leaves statements here, which each
 * {@code POST} to it runs in process, writing their rows as JSON; {@code PUT /bytes/NAME} leaves bytes, which each {@code
 * POST} is answered with. It is ended by a signal.
 */
final class BareServer {
    private static final long ANY_SIZE = -1;

    private final GraphDatabaseService graph;
    private final JsonFactory json = new JsonFactory();
    private final Map<String, BareStatements> statements = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();

    private BareServer(GraphDatabaseService graph) {
        this.graph = graph;
    }

    /** @param arguments the folder of a store that nothing else has open */
    public static void main(String[] arguments) {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(
                        Path.of(arguments[0]).toAbsolutePath())
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        BareServer bare = new BareServer(service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
        Undertow server = Undertow.builder()
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, ANY_SIZE)
                .addHttpListener(0, "127.0.0.1", bare::handle)
                .build();
        server.start();
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        System.out.println("listening on http://127.0.0.1:" + address.getPort() + ", as the bare handler");
    }

    private void handle(HttpServerExchange exchange) throws IOException {
        byte[] kept = bytes.get(exchange.getRelativePath());
        if (kept != null && exchange.getRequestMethod().equals(Methods.POST)) {
            send(exchange, kept);
        } else if (exchange.isInIoThread()) {
            exchange.dispatch(this::handle);
        } else if (exchange.getRequestMethod().equals(Methods.PUT)) {
            keep(exchange);
        } else if (statements.containsKey(exchange.getRelativePath())) {
            send(exchange, rows(statements.get(exchange.getRelativePath())));
        } else {
            exchange.setStatusCode(StatusCodes.NOT_FOUND);
        }
    }

    private void keep(HttpServerExchange exchange) throws IOException {
        exchange.startBlocking();
        byte[] body = exchange.getInputStream().readAllBytes();
        String path = exchange.getRelativePath();
        if (path.startsWith("/bytes/")) {
            bytes.put(path, body);
        } else {
            statements.put(path, BareStatements.read(body));
        }
    }

    private byte[] rows(BareStatements asked) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Transaction transaction = graph.beginTx();
                JsonGenerator out = json.createGenerator(written)) {
            asked.write(transaction, out);
        }
        return written.toByteArray();
    }

    private static void send(HttpServerExchange exchange, byte[] body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }
}
