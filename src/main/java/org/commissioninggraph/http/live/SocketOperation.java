package org.commissioninggraph.http.live;

import java.util.Map;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/** An operation that goes on in a socket. The next answer is made when the one before has been sent. */
final class SocketOperation extends BaseSubscriber<Map<String, Object>> {
    private final String id;
    private final Sender sender;
    private final Runnable ended;

    /**
     * @param ended called before the client is told that it may use the id again
     */
    SocketOperation(String id, Sender sender, Runnable ended) {
        this.id = id;
        this.sender = sender;
        this.ended = ended;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        request(1);
    }

    @Override
    protected void hookOnNext(Map<String, Object> answer) {
        if (answer.containsKey("data")) {
            sender.send(Message.next(id, answer), () -> request(1));
        } else {
            cancel();
            ended.run();
            sender.send(Message.error(id, answer.get("errors")));
        }
    }

    @Override
    protected void hookOnError(Throwable failure) {
        ended.run();
        sender.close(CloseCode.GOING_AWAY);
    }

    @Override
    protected void hookOnComplete() {
        ended.run();
        sender.send(Message.complete(id));
    }
}
