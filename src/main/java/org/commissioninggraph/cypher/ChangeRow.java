package org.commissioninggraph.cypher;

import org.commissioninggraph.model.ChangeType;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * What a row of changes is made of.
 *
 * @param from the node that was left; null where nothing ever is
 * @param to the node that was joined; null where nothing ever is
 * @param relationship the type of what began or ended; null for the life of an organisation
 * @param source that states it
 */
record ChangeRow(
        Expression on,
        Expression kind,
        Node organisation,
        @Nullable Expression from,
        @Nullable Expression to,
        @Nullable Expression relationship,
        Expression source) {

    /**
     * The map that later clauses read like a node; nodes stand in it by their ids.
     *
     * @param key the property that tells organisations apart
     */
    Expression map(String key) {
        return Cypher.mapOf(
                ChangeType.CODE,
                code(key),
                ChangeType.ON,
                on,
                ChangeType.KIND,
                kind,
                ChangeType.RELATIONSHIP,
                relationship == null ? Cypher.literalNull() : relationship,
                ChangeType.SOURCE,
                source,
                ChangeType.ORGANISATION,
                Cypher.elementId(organisation),
                ChangeType.FROM,
                id(from),
                ChangeType.TO,
                id(to));
    }

    private Expression code(String key) {
        Expression code = Cypher.toString(on)
                .concat(word(organisation.property(key)))
                .concat(word(relationship == null ? kind : relationship));
        for (Expression other : new Expression[] {from, to}) {
            if (other != null) {
                code = code.concat(Cypher.coalesce(word(Cypher.property(other, key)), Cypher.literalOf("")));
            }
        }
        return code;
    }

    private static Expression word(Expression text) {
        return Cypher.literalOf(" ").concat(text);
    }

    private static Expression id(@Nullable Expression node) {
        return node == null
                ? Cypher.literalNull()
                : Cypher.call("elementId").withArgs(node).asFunction();
    }
}
