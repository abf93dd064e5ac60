package org.commissioninggraph.golden;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationBounds;

/**
 * What an answer takes of this program, which no clock tells: reading, planning, decoding and writing. Rows come from
 * memory, so that nothing of it is Neo4j's. The tests are run without escape analysis ({@code pom.xml}): with it, what is
 * allocated depends on how warm the program is.
 *
 * @param fresh bytes that are allocated where the document was not asked before
 * @param known bytes that are allocated where it was
 * @param written bytes of the answer
 */
record Footprint(long fresh, long known, int written) {
    private static final int ROUNDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** @param service whose rows come from memory */
    static Footprint of(GraphService service, GraphQlRequest request) throws IOException {
        long fresh = Long.MAX_VALUE;
        long known = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            GraphQlRequest other =
                    new GraphQlRequest(request.query() + "#" + round, request.variables(), request.operationName());
            fresh = Math.min(fresh, allocated(service, other));
            known = Math.min(known, allocated(service, other));
        }
        return new Footprint(fresh, known, answer(service, request).length);
    }

    private static long allocated(GraphService service, GraphQlRequest request) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        answer(service, request);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** As over HTTP. */
    private static byte[] answer(GraphService service, GraphQlRequest request) throws IOException {
        try (OperationBounds bounds = service.queryBounds()) {
            return JSON.writeValueAsBytes(
                    service.plan(service.prepare(request), bounds).run().toSpecification());
        }
    }

    @Override
    public String toString() {
        return "%d KB allocated for a new document, %d KB for a known one, %d bytes written"
                .formatted(fresh / 1_000, known / 1_000, written);
    }
}
