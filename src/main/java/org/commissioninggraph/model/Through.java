package org.commissioninggraph.model;

import java.util.List;

/** A shortcut over several relationships, which stores nothing. */
public record Through(String name, String description, String target, boolean many, List<Relationship> steps)
        implements Hop {}
