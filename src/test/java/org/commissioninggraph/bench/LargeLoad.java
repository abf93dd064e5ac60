package org.commissioninggraph.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.commissioninggraph.data.LoadReport;
import org.commissioninggraph.data.Progress;
import org.commissioninggraph.data.SeedLoader;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.data.SeedRelease;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.WriteTransaction;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.commissioninggraph.graph.embedded.ServerEvents;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;

/**
 * Makes a large store as {@code load} does, but commits each batch by itself: all of a hundred times the practices in one
 * transaction would take more than twenty gigabytes. Nobody reads the store meanwhile, and the first start counts it.
 */
final class LargeLoad {
    private static final Path SCHEMA = Path.of("schema");

    private LargeLoad() {}

    /** @param arguments the data folder and that of the seed files */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        Model model = ModelReader.read(SCHEMA.resolve("model"));
        SeedRelease seed = SeedReader.read(Path.of(arguments[1]), model, SCHEMA.resolve("model"));
        try (Database database = EmbeddedNeo4j.start(data, Duration.ofHours(1), null, new Events())) {
            LoadReport report = SeedLoader.load(inBatches(database), model, seed, SCHEMA, Progress.SILENT);
            EmbeddedNeo4j.loaded(data);
            System.out.println(report.describe(database));
        }
    }

    private static Database inBatches(Database database) {
        return (Database) Proxy.newProxyInstance(
                LargeLoad.class.getClassLoader(),
                new Class<?>[] {Database.class},
                (proxy, method, arguments) -> method.getName().equals("writeLarge")
                        ? inBatches(database, arguments[0])
                        : invoke(method, database, arguments));
    }

    @SuppressWarnings("unchecked")
    private static Object inBatches(Database database, Object work) {
        WriteTransaction batches = (statement, parameters) -> database.write(batch -> batch.run(statement, parameters));
        return ((Function<WriteTransaction, ?>) work).apply(batches);
    }

    private static Object invoke(Method method, Database database, Object[] arguments) throws Throwable {
        try {
            return method.invoke(database, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record Events() implements ServerEvents {
        @Override
        public void notice(String line) {
            System.out.println(line);
        }

        @Override
        public void fatal(GraphException failure) {
            throw failure;
        }
    }
}
