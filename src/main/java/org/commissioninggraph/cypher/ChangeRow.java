package org.commissioninggraph.cypher;

import org.commissioninggraph.model.ChangeType;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * What a row of changes is made of.
 *
 * @param from null where nothing was left
 * @param to null where nothing was joined
 * @param edge the relationship that began or ended; null for the life of an organisation
 * @param stated what names its source
 */
record ChangeRow(
        Expression on,
        Expression kind,
        Node organisation,
        @Nullable Node from,
        @Nullable Node to,
        @Nullable Relationship edge,
        PropertyContainer stated) {

    /**
     * The map that later clauses read like a node; nodes stand in it by their ids.
     *
     * @param key the property that tells organisations apart
     */
    Expression map(String key) {
        return Cypher.mapOf(
                ChangeType.CODE, code(key),
                ChangeType.ON, on,
                ChangeType.KIND, kind,
                ChangeType.RELATIONSHIP, edge == null ? Cypher.literalNull() : Cypher.type(edge),
                ChangeType.SOURCE, stated.property(ChangeType.SOURCE),
                ChangeType.ORGANISATION, id(organisation),
                ChangeType.FROM, id(from),
                ChangeType.TO, id(to));
    }

    private Expression code(String key) {
        Expression code = Cypher.toString(on)
                .concat(word(organisation.property(key)))
                .concat(word(edge == null ? kind : Cypher.type(edge)));
        for (Node other : new Node[] {from, to}) {
            if (other != null) {
                code = code.concat(Cypher.coalesce(word(other.property(key)), Cypher.literalOf("")));
            }
        }
        return code;
    }

    private static Expression word(Expression text) {
        return Cypher.literalOf(" ").concat(text);
    }

    private static Expression id(@Nullable Node node) {
        return node == null ? Cypher.literalNull() : Cypher.elementId(node);
    }
}
