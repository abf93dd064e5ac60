package org.commissioninggraph.cypher;

import org.commissioninggraph.model.Property;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Reads properties as they are stored. */
final class StoredValues {
    private StoredValues() {}

    /** A value of a node; null where it has none. */
    static Expression of(PropertyContainer node, Property property) {
        Property.Place place = property.place();
        Expression stored = node.property(property.stored());
        return place == null ? stored : listed(stored, place.index(), node.property(place.beside()));
    }

    /** A value of a node or relationship that has this name; null where it has none. */
    static Expression of(SymbolicName name, Property property) {
        Property.Place place = property.place();
        Expression stored = Cypher.property(name, property.stored());
        return place == null ? stored : listed(stored, place.index(), Cypher.property(name, place.beside()));
    }

    /** What rows are ordered by. */
    static Expression orderedBy(PropertyContainer node, Property property) {
        return property.place() == null ? node.property(property.orderedBy()) : of(node, property);
    }

    /** What rows are ordered by, of a node or relationship that has this name. */
    static Expression orderedBy(SymbolicName name, Property property) {
        return property.place() == null ? Cypher.property(name, property.orderedBy()) : of(name, property);
    }

    private static Expression listed(Expression list, int index, Expression beside) {
        return Cypher.caseExpression().when(beside.isNotNull()).then(Cypher.valueAt(list, index));
    }
}
