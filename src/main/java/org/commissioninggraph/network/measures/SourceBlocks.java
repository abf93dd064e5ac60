package org.commissioninggraph.network.measures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Work that is done from each node, in blocks of nodes, by several threads. The blocks are the same whatever the number of
 * threads, and come back in order, so that sums over them have the same bits on any machine.
 */
final class SourceBlocks {
    private static final int BLOCKS = 32;

    private SourceBlocks() {}

    /** What is done from the nodes of one block. */
    interface Work<T> {
        /**
         * @param first node
         * @param end the first node after the last
         */
        T run(int first, int end);
    }

    static <T> List<T> run(int nodes, Work<T> work) {
        return IntStream.range(0, BLOCKS)
                .parallel()
                .mapToObj(block -> work.run(bound(nodes, block), bound(nodes, block + 1)))
                .toList();
    }

    private static int bound(int nodes, int block) {
        return (int) ((long) nodes * block / BLOCKS);
    }
}
