package org.commissioninggraph.network.comparisons;

import org.jspecify.annotations.Nullable;

/**
 * A property with two values.
 *
 * @param property its name; {@code name}, {@code kind}, {@code opened}, {@code closed}, {@code since}, {@code until}, {@code
 *     statedBy} are of every node or edge
 * @param before null: none
 * @param after null: none
 */
public record ChangedValue(String property, @Nullable Object before, @Nullable Object after) {}
