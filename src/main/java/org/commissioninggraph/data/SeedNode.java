package org.commissioninggraph.data;

import java.util.Map;

/**
 * A node to load.
 *
 * @param line of its file on which it begins; 0 for what release.json tells
 * @param properties those it has, typed; a point is a Map of latitude and longitude
 */
public record SeedNode(String file, long line, Map<String, Object> properties) {}
