package org.commissioninggraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of the graph as seen from one end.
 *
 * @param type relationship type in the graph, for instance MEMBER_OF
 * @param edge the type of its properties
 * @param every the rule by which it leads to all of its target alike, where no relationship does; else null
 */
public record Relationship(
        String name,
        String description,
        String owner,
        String target,
        boolean many,
        String type,
        Direction direction,
        EdgeType edge,
        @Nullable Every every)
        implements RelationshipField {
    /** One by which no rule leads. */
    public Relationship(
            String name,
            String description,
            String owner,
            String target,
            boolean many,
            String type,
            Direction direction,
            EdgeType edge) {
        this(name, description, owner, target, many, type, direction, edge, null);
    }

    @Override
    public List<Relationship> steps() {
        return List.of(this);
    }

    /** Whether the graph holds it; else it follows from a rule, or is a value of a row, as a change names its organisation. */
    public boolean stored() {
        return edge != EdgeType.NONE;
    }

    /** Label at which the relationship starts. */
    public String from() {
        return direction == Direction.OUT ? owner : target;
    }

    /** Label at which the relationship ends. */
    public String to() {
        return direction == Direction.OUT ? target : owner;
    }
}
