package org.commissioninggraph.network.measures;

import java.util.Arrays;

/** The nodes still to be reached, the nearest first, alike ones in order of their numbers. A binary heap. */
final class NodeHeap {
    private final double[] distances;
    private final int[] heap;
    /** By node; -1 where it is not in the heap. */
    private final int[] places;

    private int size;

    /**
     * @param distances by node, of which the smallest is taken; written by the caller before {@link #put}
     */
    NodeHeap(double[] distances) {
        this.distances = distances;
        this.heap = new int[distances.length];
        this.places = new int[distances.length];
        Arrays.fill(places, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds a node, or moves it after its distance became smaller. */
    void put(int node) {
        int place = places[node] >= 0 ? places[node] : size++;
        while (place > 0 && before(node, heap[(place - 1) / 2])) {
            set(place, heap[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        set(place, node);
    }

    int take() {
        int nearest = heap[0];
        places[nearest] = -1;
        size--;
        if (size > 0) {
            sink(heap[size]);
        }
        return nearest;
    }

    private void sink(int node) {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], node)) {
                break;
            }
            set(place, heap[child]);
            place = child;
        }
        set(place, node);
    }

    private void set(int place, int node) {
        heap[place] = node;
        places[node] = place;
    }

    private boolean before(int node, int other) {
        double mine = distances[node];
        double others = distances[other];
        return mine < others || (mine == others && node < other);
    }
}
