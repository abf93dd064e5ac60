package org.commissioninggraph.cypher;

import java.util.function.Function;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Reads properties as they are stored. */
final class StoredValues {
    private StoredValues() {}

    /** A value of a node; null where it has none. */
    static Expression of(PropertyContainer node, Property property) {
        return read(node::property, property.stored(), property.place());
    }

    /** A value of a node or relationship that has this name; null where it has none. */
    static Expression of(SymbolicName name, Property property) {
        return read(stored -> Cypher.property(name, stored), property.stored(), property.place());
    }

    /** What rows are ordered by. */
    static Expression orderedBy(PropertyContainer node, Property property) {
        return read(node::property, property.orderedBy(), property.place());
    }

    /** What rows are ordered by, of a node or relationship that has this name. */
    static Expression orderedBy(SymbolicName name, Property property) {
        return read(stored -> Cypher.property(name, stored), property.orderedBy(), property.place());
    }

    private static Expression read(Function<String, Expression> owner, String stored, Property.@Nullable Place place) {
        Expression value = owner.apply(stored);
        return place == null
                ? value
                : Cypher.caseExpression()
                        .when(owner.apply(place.beside()).isNotNull())
                        .then(Cypher.valueAt(value, place.index()));
    }
}
