package org.commissioninggraph.model;

import java.util.List;

/** A shortcut over several relationships, which stores nothing. */
public record RelationshipPath(String name, String description, String target, boolean many, List<Relationship> steps)
        implements RelationshipField {}
