package org.commissioninggraph.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small networks for tests. Edges are written "A-B", or "A-B:2.5" with a weight; a single "C" is a node alone. */
public final class SampleNetworks {
    private SampleNetworks() {}

    public static Network undirected(String... edges) {
        return of(NetworkBuilder.undirected(), List.of(edges));
    }

    public static Network directed(String... edges) {
        return of(NetworkBuilder.directed(), List.of(edges));
    }

    /** The same edges in another order, and each of them the other way round. */
    public static Network shuffled(long seed, String... edges) {
        Random random = new Random(seed);
        List<String> mixed = new ArrayList<>(List.of(edges));
        Collections.shuffle(mixed, random);
        mixed.replaceAll(edge -> random.nextBoolean() ? edge : turned(edge));
        return of(NetworkBuilder.undirected(), mixed);
    }

    private static String turned(String edge) {
        String[] parts = edge.split("[-:]", 3);
        return parts.length < 2 ? edge : parts[1] + "-" + parts[0] + (parts.length == 3 ? ":" + parts[2] : "");
    }

    private static Network of(NetworkBuilder builder, List<String> edges) {
        builder.edgeProperty("weight", ColumnType.DOUBLE);
        for (String edge : edges) {
            String[] parts = edge.split("[-:]", 3);
            builder.node(node(parts[0]));
            if (parts.length > 1) {
                builder.node(node(parts[1]));
                builder.edge(
                        parts.length == 3
                                ? new NetworkEdge("LINK", parts[0], parts[1], "weight", Double.valueOf(parts[2]))
                                : new NetworkEdge("LINK", parts[0], parts[1]));
            }
        }
        return builder.build();
    }

    public static NetworkNode node(String code) {
        return new NetworkNode(code, "Place", "Place " + code);
    }

    /** A network of so many nodes and edges between any two of them, with weights of 1 to 9 and a group. */
    public static Network random(boolean directed, int nodes, int edges, long seed) {
        Random random = new Random(seed);
        NetworkBuilder builder = directed ? NetworkBuilder.directed() : NetworkBuilder.undirected();
        builder.nodeProperty("group", ColumnType.TEXT).nodeProperty("size", ColumnType.LONG);
        builder.edgeProperty("weight", ColumnType.DOUBLE);
        for (int i = 0; i < nodes; i++) {
            String group = List.of("north", "south", "east").get(random.nextInt(3));
            builder.node(new NetworkNode(
                    "N%05d".formatted(i),
                    "Place",
                    "Place " + i,
                    Validity.ALWAYS,
                    java.util.Map.of("group", group, "size", (long) random.nextInt(100))));
        }
        java.util.Set<Long> pairs = new java.util.HashSet<>();
        while (pairs.size() < edges) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(nodes);
            long pair = directed ? from * (long) nodes + to : Math.min(from, to) * (long) nodes + Math.max(from, to);
            if (from != to && pairs.add(pair)) {
                builder.edge(new NetworkEdge("LINK", "N%05d".formatted(from), "N%05d".formatted(to), "weight", (double)
                        (1 + random.nextInt(9))));
            }
        }
        return builder.build();
    }
}
