package org.commissioninggraph.schema;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.schema.networks.NetworkQuestion;
import org.commissioninggraph.schema.networks.NetworkVocabulary;

/** A field of Query that is answered from the graph. */
public sealed interface RootField {
    String NODE = "node";
    String SEARCH = "search";
    String LIVE = "live";

    /** Those of every API: no type may take one of them. */
    List<String> NAMES = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(NODE, SEARCH, Bindings.CHANGES, LIVE));
        for (NetworkQuestion question : NetworkQuestion.values()) {
            names.add(question.field());
        }
        return List.copyOf(names);
    }

    /** One node by its key: {@code ccg(code:)}, {@code organisation(code:)}. */
    record ByKey(EntityType type) implements RootField {}

    /** The one node of a type: {@code release}. */
    record TheOnly(NodeType type) implements RootField {}

    /** One node by its Relay id: {@code node(id:)}. */
    record ById() implements RootField {}

    /** What happened to all: {@code changes}. */
    record Changes(Succession succession) implements RootField {}

    /** What a text finds: {@code search(text:)}. */
    record Search(EntityType type) implements RootField {}

    /** What is asked of the graph as a network: {@code paths}. */
    record OverNetwork(NetworkQuestion question, NetworkVocabulary vocabulary) implements RootField {}

    /** A list: {@code ccgs}. */
    record All(EntityType type) implements RootField {}
}
