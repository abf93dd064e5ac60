package org.commissioninggraph.model;

import java.util.List;

/**
 * How things come one after another.
 *
 * @param type of the things
 * @param step the relationship from what came before to what came after
 * @param memberships the dated relationship types between such things of which one leads to one thing at a time
 * @param changes the type of what happens to them
 */
public record Succession(EntityType type, Relationship step, List<String> memberships, NodeType changes) {
    /** The relationship that is marked in the model. */
    static Succession of(Model model, Relationship step) {
        EntityType type = model.entity(step.owner());
        List<String> memberships = model.relationshipTypes().values().stream()
                .filter(candidate ->
                        candidate.ends().stream().anyMatch(end -> end.oneOut() && isMembership(model, type, end)))
                .map(RelationshipType::name)
                .toList();
        return new Succession(type, step, memberships, ChangeType.of(type));
    }

    private static boolean isMembership(Model model, EntityType type, RelationshipType.End end) {
        return end.edge().dated() && model.isA(end.from(), type.name()) && model.isA(end.to(), type.name());
    }

    /** Whether things of this type, too, come one after another. */
    public boolean covers(EntityType other) {
        return other.equals(type)
                || (other instanceof NodeType node && node.interfaces().contains(type.name()));
    }

    /** Its name tells it from others; plans are hashed for every request. */
    @Override
    public int hashCode() {
        return step.type().hashCode();
    }
}
