package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.support.RawConnection;
import org.junit.jupiter.api.Test;

/** Requests for the same while its answer is made: the statement of the first is held as long as the test wants. */
final class SharedAnswersIT extends SharedAnswersFixture {
    @Test
    void oneStatementAnswersAllAndNoneOfThemHoldsAThread() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> all = waiting();
        held.free.countDown();

        for (CompletableFuture<HttpResponse<String>> each : all) {
            assertThat(each.join().body()).isEqualTo(SMALL_ANSWER);
        }
        assertThat(held.statements).hasValue(1);
        assertThat(underWay.size()).isZero();
    }

    @Test
    void theFirstLeavesAndTheOthersAreAnswered() throws Exception {
        Socket first = socket();
        take(held.begun, 1);
        List<CompletableFuture<HttpResponse<String>>> others = asked(2);
        take(left, 2);
        first.close();
        take(gone, 1);
        held.free.countDown();

        assertThat(others).allSatisfy(each -> assertThat(each.join().body()).contains("Blackburn"));
        assertThat(held.statements).hasValue(1);
    }

    /** Whoever looks whether the client is there must not put what came later before what came earlier. */
    @Test
    void aRequestThatComesInPartsBehindAnotherIsReadInItsOrder() throws Exception {
        String request = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";
        try (RawConnection client = new RawConnection(port())) {
            client.send(request + request.substring(0, 9));
            take(held.begun, 1);
            client.send(request.substring(9));
            assertThat(left.tryAcquire(2, 1_500, TimeUnit.MILLISECONDS)).isFalse();
            held.free.countDown();

            assertThat(client.head()).startsWith("HTTP/1.1 200 ");
            client.read(SMALL_ANSWER.length());
            assertThat(client.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whenAllHaveLeftTheStatementEnds() throws Exception {
        Socket first = socket();
        take(held.begun, 1);
        Socket second = socket();
        take(left, 1);
        first.close();
        take(gone, 1);
        assertThat(held.cancelled.getCount()).isOne();

        second.close();

        Held.await(held.cancelled);
    }

    @Test
    void theTimeOfTheFirstIsNotThatOfTheOthers() throws Exception {
        held.failsFirst = new RequestException(ErrorCode.QUERY_TIMEOUT, "too late");
        List<CompletableFuture<HttpResponse<String>>> all = waiting();
        held.free.countDown();

        assertThat(all.get(0).join().body()).contains("QUERY_TIMEOUT");
        assertThat(all.subList(1, all.size()))
                .allSatisfy(each -> assertThat(each.join().body()).contains("Blackburn"));
        assertThat(held.statements.get()).isGreaterThan(1);
    }

    @Test
    void whatIsWrongForAllIsToldToAll() throws Exception {
        held.failsFirst = new RequestException(ErrorCode.DATABASE_UNAVAILABLE, "gone");
        List<CompletableFuture<HttpResponse<String>>> all = waiting();
        held.free.countDown();

        assertThat(all).allSatisfy(each -> assertThat(each.join().body()).contains("DATABASE_UNAVAILABLE"));
        assertThat(held.statements).hasValue(1);
    }

    @Test
    void whatIsLargerThanAMegabyteIsNotShared() throws Exception {
        query = LARGE;
        List<CompletableFuture<HttpResponse<String>>> all = asked(1);
        take(held.begun, 1);
        all.addAll(asked(2));
        take(left, 2);
        held.free.countDown();

        assertThat(all).allSatisfy(each -> assertThat(each.join().body()).hasSizeGreaterThan(1 << 20));
        assertThat(held.statements).hasValue(3);
    }

    @Test
    void whatIsTrueOfOneTimeOnlyIsNotShared() throws Exception {
        shares = false;
        List<CompletableFuture<HttpResponse<String>>> both = asked(2);
        take(held.begun, 2);
        held.free.countDown();

        assertThat(both).allSatisfy(each -> assertThat(each.join().body()).contains("Blackburn"));
        assertThat(held.statements).hasValue(2);
    }
}
