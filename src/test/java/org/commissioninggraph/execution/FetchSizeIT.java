package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

/** Over the driver rows wait in memory that nobody counts: the more each holds, the fewer may. */
final class FetchSizeIT {
    private static final String MEMBERS = "practices(first: 1000) { nodes { code %s } }";

    private final List<Integer> sizes = new ArrayList<>();

    private final class Recorded implements StatementRunner {
        @Override
        public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
            return ShippedRelease.database().read(statement, parameters);
        }

        @Override
        public void read(
                String statement,
                Map<String, Object> parameters,
                int fetchSize,
                Cancellation cancellation,
                Consumer<Map<String, Object>> row) {
            sizes.add(fetchSize);
            run(statement, parameters).forEach(row);
        }
    }

    @Test
    void rowsThatHoldManyOthersWaitOneByOne() {
        String flat = "practices(first: 10) { nodes { code name } }";
        String members = "ccgs(first: 10) { nodes { code %s } }".formatted(MEMBERS.formatted(""));
        String neighbours = "ccgs(first: 10) { nodes { %s } }"
                .formatted(MEMBERS.formatted("ccg { %s }".formatted(MEMBERS.formatted(""))));

        assertThat(size(flat)).isEqualTo(2_000);
        assertThat(size("ccg(code: \"00Q\") { name }")).isEqualTo(2_000);
        assertThat(size(members)).isBetween(20, 120);
        assertThat(size(neighbours)).isOne();
    }

    private int size(String field) {
        GraphService service = ShippedRelease.service(new Recorded());
        sizes.clear();
        assertThat(service.execute(service.prepare(new GraphQlRequest("{ " + field + " }")))
                        .getErrors())
                .isEmpty();
        return sizes.get(0);
    }
}
