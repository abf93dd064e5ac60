package org.commissioninggraph.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;

final class StatisticsReaderTests {
    /** What waits for a database takes no thread from what the process computes meanwhile. */
    @Test
    void statementsRunOnThreadsOfTheirOwn() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        Database empty = (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, arguments) -> {
                    threads.add(Thread.currentThread().getName());
                    return null;
                });

        new StatisticsReader(ModelReader.read(Path.of("schema/model"))).read(empty, Map.of());

        assertThat(threads).containsExactly("statistics");
    }
}
