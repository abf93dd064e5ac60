package org.commissioninggraph.model;

import graphql.language.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** Reads what the SDL says of a hop that follows from a rule. */
final class EveryReader {
    static final String DIRECTIVE = "every";

    private EveryReader() {}

    /** The hop that a field marked so is. */
    static Relationship hop(FieldDefinition field, String owner, String target, boolean many, String description) {
        @Nullable String property = Sdl.optionalArgument(field, DIRECTIVE, "property");
        @Nullable String value = Sdl.optionalArgument(field, DIRECTIVE, "equals");
        if (!many || (property == null) != (value == null)) {
            throw new ModelException(Sdl.place(field)
                    + "is marked @every: expected a list, and `property` and `equals` together or neither");
        }
        return new Relationship(
                field.getName(),
                description,
                owner,
                target,
                true,
                "",
                Direction.OUT,
                EdgeType.NONE,
                new Every(property, value));
    }

    /** Refuses a rule by a value that what the hop leads to cannot have. */
    static void check(Model model, Relationship hop) {
        Every every = hop.every();
        if (every == null || every.property() == null || mayHold(every, model.entity(hop.target()))) {
            return;
        }
        String name = hop.owner() + "." + hop.name();
        throw new ModelException(model.place(name) + name + " is marked @every(property: \"" + every.property()
                + "\", equals: \"" + every.value() + "\"): expected a text or an enum of " + hop.target()
                + ", no list and no series, and a value that it may have");
    }

    private static boolean mayHold(Every every, EntityType type) {
        if (!(type.field(String.valueOf(every.property())) instanceof Property of)
                || of.list()
                || of.series() != null) {
            return false;
        }
        return of.type() instanceof EnumType values
                ? values.values().containsKey(String.valueOf(every.value()))
                : of.type() == ScalarType.STRING || of.type() == ScalarType.ID;
    }
}
