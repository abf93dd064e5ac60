package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.schema.networks.NetworkQuestion;
import org.commissioninggraph.schema.networks.NetworkVocabulary;
import org.jspecify.annotations.Nullable;

/** The shape of one root field: equal for all requests that differ in values only. */
public sealed interface QueryPlan {
    /**
     * One node, found by its key.
     *
     * @param key in small letters; null where there is one node of the type only
     */
    record One(Selection selection, @Nullable Parameter key) implements QueryPlan {}

    /**
     * A list of nodes.
     *
     * @param usualSize whether its page has the usual size, since none was asked for
     */
    record Many(Connection connection, boolean usualSize) implements QueryPlan {
        Many with(Connection other) {
            return new Many(other, usualSize);
        }
    }

    /**
     * What is computed over the graph as a network.
     *
     * @param places where in the answer there are nodes of the graph, each with what is read of them
     * @param day as of which it is, and what is below nodes
     */
    record Computed(
            NetworkQuestion question,
            NetworkVocabulary vocabulary,
            AnswerArguments arguments,
            NetworkAnswer answer,
            List<Found> places,
            TemporalFilter.AsOf day)
            implements QueryPlan {}

    /**
     * Nodes that are found by their keys.
     *
     * @param keys a list, in small letters
     */
    record Found(Selection selection, Parameter keys) implements QueryPlan {}
}
