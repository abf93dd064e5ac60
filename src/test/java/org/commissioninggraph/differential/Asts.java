package org.commissioninggraph.differential;

import graphql.language.Node;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Questions about parts of documents. */
final class Asts {
    private Asts() {}

    static void each(Node<?> node, Consumer<Node<?>> visitor) {
        visitor.accept(node);
        for (Node<?> child : node.getChildren()) {
            each(child, visitor);
        }
    }

    static boolean has(Node<?> node, Class<?> kind) {
        AtomicBoolean found = new AtomicBoolean();
        each(node, part -> found.compareAndSet(false, kind.isInstance(part)));
        return found.get();
    }
}
