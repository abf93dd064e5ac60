package org.commissioninggraph.http.live;

import java.util.Map;
import java.util.function.Predicate;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/** An operation that goes on in a socket. The next answer is made when the one before has been sent. */
final class SocketOperation extends BaseSubscriber<Map<String, Object>> {
    private final String id;
    private final MessageSender sender;
    private final Predicate<SocketOperation> ended;

    /**
     * @param ended called before the client is told that it may use the id again: false where it knows already
     */
    SocketOperation(String id, MessageSender sender, Predicate<SocketOperation> ended) {
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
            end(Message.error(id, answer.get("errors")));
        }
    }

    @Override
    protected void hookOnError(Throwable failure) {
        if (ended.test(this)) {
            sender.close(CloseCode.GOING_AWAY);
        }
    }

    @Override
    protected void hookOnComplete() {
        end(Message.complete(id));
    }

    private void end(Message last) {
        if (ended.test(this)) {
            sender.send(last);
        }
    }
}
