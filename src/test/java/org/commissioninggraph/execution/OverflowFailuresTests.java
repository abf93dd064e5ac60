package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.release.Release;
import org.junit.jupiter.api.Test;

final class OverflowFailuresTests extends OverflowFixture {
    /** As in an answer that is made as a whole, but that the errors stand behind the data. */
    @Test
    void errorsThatAreFoundLateStandBehindTheData() throws Exception {
        GraphService service = service(MANY, index -> row(index, NAME, index == MANY - 1 ? "many" : 1L));

        assertThat(handOver(service, LIST, this::take)).isNull();

        JsonNode answer = JSON.readTree(taken());
        JsonNode whole = JSON.readTree(whole(service, LIST));
        assertThat(taken()).startsWith("{\"data\":{").contains("},\"errors\":[{");
        assertThat(answer.get("data")).isEqualTo(whole.get("data"));
        assertThat(answer.at("/errors/0/path")).isEqualTo(whole.at("/errors/0/path"));
        assertThat(answer.at("/errors")).hasSize(1);
    }

    /** What is not in the answer cannot be untrue. */
    @Test
    void afterAPartWasHandedOverAnotherFieldMayStillBeNull() throws Exception {
        GraphService service = service(MANY, index -> {
            if (index < 0 && asked > 0) {
                throw new RequestException(ErrorCode.DATABASE_UNAVAILABLE, "away");
            }
            return row(index);
        });

        assertThat(handOver(service, LIST, this::take)).isNull();

        JsonNode answer = JSON.readTree(taken());
        assertThat(answer.at("/data/z").isNull()).isTrue();
        assertThat(answer.at("/data/it/nodes")).hasSize(MANY);
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("DATABASE_UNAVAILABLE");
    }

    /** No other row is read, and no other field is asked. */
    @Test
    void whatMustNotBeNullAndIsSpoilsTheRestAtOnce() throws Exception {
        List<Integer> read = new ArrayList<>();
        GraphService service = service(2 * MANY, index -> {
            read.add(index);
            return row(index, index == MANY ? null : NAME, 1L);
        });

        ExecutionResult why = handOver(service, LIST, this::take);

        assertThat(codes(why)).contains("\"path\":[\"it\",\"nodes\"," + MANY).contains("\"data\":null");
        assertThat(read).endsWith(MANY);
        assertThat(taken()).startsWith("{\"data\":{").doesNotContain("errors", "\"z\":");
    }

    @Test
    void andTheRestOfATable() throws Exception {
        List<Integer> read = new ArrayList<>();
        GraphService service = service(2 * MANY, index -> {
            read.add(index);
            return row(index, index == MANY ? null : NAME, 1L);
        });
        Operation operation = service.prepare(new GraphQlRequest("{ ccgs { nodes { name population } } }"));
        try (OperationBounds bounds = service.reportBounds()) {
            assertThat(codes(service.stream(operation, bounds, notices -> {}, part -> {})))
                    .contains("nodes\"," + MANY);
        }
        assertThat(read).endsWith(MANY);
    }

    @Test
    void whatFailsInTheMiddleIsToldToWhoeverBreaksItOff() throws Exception {
        GraphService service = service(MANY, index -> {
            if (index == MANY - 1) {
                throw new RequestException(ErrorCode.QUERY_TIMEOUT, "too long");
            }
            return row(index);
        });

        assertThat(codes(handOver(service, LIST, this::take))).contains("QUERY_TIMEOUT");
        assertThat(taken()).doesNotContain("errors");
        assertThat(budget.used()).isZero();
    }

    @Test
    void whatFailsBeforeIsAnAnswerAsEver() throws Exception {
        GraphService service = service(MANY, index -> {
            if (index == 500) {
                throw new RequestException(ErrorCode.QUERY_TIMEOUT, "too long");
            }
            return row(index);
        });

        assertThat(codes(handOver(service, LIST, this::take)))
                .startsWith("{\"errors\":[{")
                .contains("QUERY_TIMEOUT");
        assertThat(asked).isZero();
    }

    @Test
    void aReleaseThatTakesThePlaceOfTheOneThatIsReadSpoilsWhatHasBegun() throws Exception {
        GraphService service = service(MANY, index -> {
            if (index == MANY - 1) {
                releases.set(0, release("two"));
            }
            return row(index);
        });

        assertThat(codes(handOver(service, LIST, this::take))).contains("NOT_READY");
        assertThat(asked).isOne();
    }

    @Test
    void andIsReadInItsPlaceWhereNothingHasBegun() throws Exception {
        Release two = release("two");
        GraphService service = service(500, index -> {
            releases.set(0, two);
            return row(index);
        });

        String query = "{ ccgs(first: 1000) { nodes { name population } } }";

        assertThat(codes(handOver(service, query, this::take)))
                .startsWith("{\"data\":{\"ccgs\"")
                .doesNotContain("errors");
        assertThat(asked).isZero();
    }

    /** Whoever takes it takes no more: that is no error of ours. */
    @Test
    void whoLeavesIsToldNothing() {
        GraphService service = service(MANY, OverflowTests::row);

        assertThatThrownBy(() -> handOver(service, LIST, () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(budget.used()).isZero();
    }
}
