package org.commissioninggraph.network;

import java.util.Map;

/**
 * A node of a network.
 *
 * @param code unique in the network; where codes of two kinds could be alike, kind and code
 * @param kind the label of it in the model, such as CCG
 * @param name for people
 * @param life the days on which it is there
 * @param properties those that have a value, by name
 */
public record NetworkNode(String code, String kind, String name, Validity life, Map<String, Object> properties) {
    public NetworkNode {
        properties = Map.copyOf(properties);
    }

    public NetworkNode(String code, String kind, String name) {
        this(code, kind, name, Validity.ALWAYS, Map.of());
    }
}
