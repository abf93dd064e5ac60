package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.memory.ByteCache;
import org.commissioninggraph.network.Network;
import org.jspecify.annotations.Nullable;

/** Networks of some kinds on some days: each is made once though many ask at once, and kept within bytes. Thread-safe. */
final class DayNetworks {
    private final ByteCache<Shape, Network> kept;
    private final SingleFlight<Shape, Network> making = new SingleFlight<>();

    /**
     * What a network is of.
     *
     * @param day null: a history
     */
    record Shape(String checksum, @Nullable LocalDate day, Set<String> kinds, Set<String> via) {}

    DayNetworks(ByteCache<Shape, Network> kept) {
        this.kept = kept;
    }

    /**
     * The network of that shape.
     *
     * @param made within the bounds of the operation that asks
     * @throws org.commissioninggraph.errors.RequestException when that operation is ended
     */
    Network get(Shape shape, Cancellation cancellation, Supplier<Network> made) {
        return making.get(shape, () -> kept.get(shape), cancellation, () -> {
            Network network = made.get();
            kept.put(shape, network, network.bytes());
            return network;
        });
    }
}
