package org.commissioninggraph.execution.networks;

import java.util.List;
import org.commissioninggraph.schema.networks.AnswerArgument;

/**
 * A list that has more than is shown, where the client did not say how many to show.
 *
 * @param path response keys that lead to it from the field at the root, which is not among them
 * @param size the argument that was not given
 * @param shown how many are
 */
public record CutList(List<String> path, AnswerArgument size, int shown) {}
