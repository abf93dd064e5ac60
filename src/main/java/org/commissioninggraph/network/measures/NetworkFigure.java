package org.commissioninggraph.network.measures;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a whole network.
 *
 * @param value null where there is none
 * @param reason why there is none; null where there is one
 */
public record NetworkFigure(@Nullable Double value, @Nullable String reason) {
    static NetworkFigure of(double value) {
        return new NetworkFigure(value, null);
    }

    static NetworkFigure none(String reason) {
        return new NetworkFigure(null, reason);
    }
}
