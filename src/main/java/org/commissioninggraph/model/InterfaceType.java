package org.commissioninggraph.model;

import java.util.Map;

/** An interface of node types: a second label of each of their nodes. */
public record InterfaceType(String name, String description, Map<String, Field> fields) implements EntityType {}
