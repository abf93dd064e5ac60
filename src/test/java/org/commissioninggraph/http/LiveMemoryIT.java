package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.live.ConnectionLimiter;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

/** What is asked is kept as long as it is answered again and again, and there is memory for so much of it. */
final class LiveMemoryIT {
    private final GraphService service = ShippedRelease.service();

    @Test
    void whatHasNoRoomIsRefusedUntilAnotherEnds() {
        Operation first = operation(Map.of());
        LiveAnswers live = new LiveAnswers(
                new ReadyService(() -> service),
                new PersistedDocuments(TrustedDocuments.NONE),
                new ConnectionLimiter(5),
                new Admission(1, 1),
                new ByteBudget(1 << 20),
                new ByteBudget(first.bytes()));
        Disposable open = live.of(service, first, "one").subscribe();

        assertThat(answer(live, first)).contains("TOO_MANY_LIVE");
        open.dispose();
        assertThat(answer(live, first)).contains("Blackburn");
        assertThat(answer(live, operation(Map.of("unused", "x")))).contains("TOO_MANY_LIVE");
    }

    private String answer(LiveAnswers live, Operation operation) {
        return String.valueOf(live.of(service, operation, "other").blockFirst());
    }

    private Operation operation(Map<String, Object> variables) {
        String query = "subscription { live { ccg(code: \"00Q\") { name } } }";
        return service.prepare(new GraphQlRequest(query, variables, null));
    }
}
