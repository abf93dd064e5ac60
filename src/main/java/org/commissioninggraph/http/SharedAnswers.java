package org.commissioninggraph.http;

import io.undertow.util.ETag;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.commissioninggraph.execution.OperationBounds;

/** The answers under way, by their tags: who asks the same meanwhile waits for them. Thread-safe. */
final class SharedAnswers {
    private final Map<String, SharedAnswer> underWay = new ConcurrentHashMap<>();

    /**
     * The answer of this tag that is under way, which is joined; or a new one, which is to be made by who asks.
     *
     * @param bounds of the new one
     */
    SharedAnswer of(ETag tag, Supplier<OperationBounds> bounds) {
        return underWay.compute(
                tag.getTag(),
                (key, known) -> known != null && known.join()
                        ? known
                        : new SharedAnswer(bounds.get(), over -> underWay.remove(key, over)));
    }

    /** How many there are. */
    int size() {
        return underWay.size();
    }
}
