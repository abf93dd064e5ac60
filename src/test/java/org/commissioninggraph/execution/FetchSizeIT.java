package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.ReadOptions;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

/** Over the driver rows wait in memory that nobody counts: the more each holds, the fewer may. */
final class FetchSizeIT {
    private static final String MEMBERS = "practices(first: 1000) { nodes { code %s } }";

    private final List<Integer> sizes = new ArrayList<>();

    /** The shipped release, read as anywhere else. */
    private Database recorded() {
        return (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, arguments) -> {
                    for (Object argument : arguments == null ? new Object[0] : arguments) {
                        if (argument instanceof ReadOptions options) {
                            sizes.add(options.fetchSize());
                        }
                    }
                    return method.invoke(ShippedRelease.database(), arguments);
                });
    }

    @Test
    void theMoreIsBelowARowTheFewerWait() {
        String flat = "practices(first: 10) { nodes { code name } }";
        String members = "ccgs(first: 10) { nodes { code %s } }".formatted(MEMBERS.formatted(""));
        String neighbours = "ccgs(first: 10) { nodes { %s } }"
                .formatted(MEMBERS.formatted("ccg { %s }".formatted(MEMBERS.formatted(""))));

        assertThat(size(flat)).isEqualTo(1_000);
        assertThat(size("ccg(code: \"00Q\") { name }")).isEqualTo(1_000);
        assertThat(size(members)).isBetween(20, 120);
        assertThat(size(neighbours)).isEqualTo(10);
    }

    private int size(String field) {
        GraphService service = ShippedRelease.service(new DatabaseReader(this::recorded));
        sizes.clear();
        assertThat(service.execute(service.prepare(new GraphQlRequest("{ " + field + " }")))
                        .getErrors())
                .isEmpty();
        return sizes.get(0);
    }
}
