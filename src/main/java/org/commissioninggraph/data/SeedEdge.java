package org.commissioninggraph.data;

import java.util.Map;
import org.commissioninggraph.model.RelationshipType;

/**
 * An edge to load.
 *
 * @param end what the model says of edges between these labels
 * @param from key of the node where it starts
 * @param properties those it has, typed
 */
public record SeedEdge(
        String file,
        long line,
        RelationshipType.End end,
        String fromLabel,
        String from,
        String toLabel,
        String to,
        Map<String, Object> properties) {}
