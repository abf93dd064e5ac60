package org.commissioninggraph.cypher;

import java.util.List;

/**
 * What is wrong with a field of an answer.
 *
 * @param path response keys and places in lists, from the root field
 */
public record FieldError(List<Object> path, String message) {}
