package org.commissioninggraph.model;

import org.jspecify.annotations.Nullable;

/**
 * The rule by which a hop leads to all things of a type alike, while both ends are open: the law, where it asks the same of
 * every body of a kind. The graph holds nothing of it.
 *
 * @param property of what it leads to, whose value says to which; null: to all
 * @param value that it has; null where there is no such property
 */
public record Every(@Nullable String property, @Nullable String value) {}
