package org.commissioninggraph.schema;

import java.util.List;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Succession;

/** A field of Query that is answered from the graph. */
public sealed interface RootField {
    String NODE = "node";
    String SEARCH = "search";
    String LIVE = "live";

    /** Those of every API: no type may take one of them. */
    List<String> NAMES = List.of(NODE, SEARCH, Bindings.CHANGES, LIVE);

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

    /** A list: {@code ccgs}. */
    record All(EntityType type) implements RootField {}
}
