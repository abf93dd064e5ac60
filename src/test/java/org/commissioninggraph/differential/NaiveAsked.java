package org.commissioninggraph.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.jspecify.annotations.Nullable;

/**
 * What a filter, of which nothing is absent, asks of other things: the hops that it follows, without those beside what holds
 * of everything or of nothing, so that they do not matter.
 *
 * @param always whether it holds of everything, or of nothing; null where that depends
 */
record NaiveAsked(@Nullable Boolean always, List<RelationshipField> hops) {
    private static final NaiveAsked DEPENDS = new NaiveAsked(null, List.of());

    static NaiveAsked of(Model model, EntityType type, @Nullable Object where) {
        List<NaiveAsked> all = new ArrayList<>();
        if (where instanceof Map<?, ?> conditions) {
            conditions.forEach((name, value) -> all.add(condition(model, type, (String) name, value)));
        }
        return joined(all, true);
    }

    /** Whether some hop is in it more than once: what is asked of both ends may then be asked at once. */
    boolean repeats() {
        return new HashSet<>(hops).size() < hops.size();
    }

    private static NaiveAsked condition(Model model, EntityType type, String name, Object value) {
        return switch (name) {
            case "and" -> joined(each(model, type, value), true);
            case "or" -> joined(each(model, type, value), false);
            case "not" -> of(model, type, value).not();
            case "edge" ->
                joined(
                        ((Map<?, ?>) value)
                                .values().stream()
                                        .map(each -> compared((Map<?, ?>) each))
                                        .toList(),
                        true);
            default -> field(model, type, name, (Map<?, ?>) value);
        };
    }

    private static List<NaiveAsked> each(Model model, EntityType type, Object list) {
        return ((List<?>) list).stream().map(where -> of(model, type, where)).toList();
    }

    private static NaiveAsked compared(Map<?, ?> filter) {
        boolean any = filter.keySet().stream().anyMatch(name -> !name.equals("ignoreCase"));
        return any ? DEPENDS : new NaiveAsked(true, List.of());
    }

    private static NaiveAsked field(Model model, EntityType type, String name, Map<?, ?> value) {
        if (Objects.requireNonNull(type.field(name)) instanceof Property) {
            return compared(value);
        }
        RelationshipField hop = (RelationshipField) type.field(name);
        EntityType target = model.entity(hop.target());
        if (!hop.many()) {
            return some(hop, of(model, target, value));
        }
        List<NaiveAsked> all = new ArrayList<>();
        value.forEach((quantifier, where) -> all.add(
                switch ((String) quantifier) {
                    case "some" -> some(hop, of(model, target, where));
                    case "none" -> some(hop, of(model, target, where)).not();
                    case "all" -> some(hop, of(model, target, where).not()).not();
                    default -> count(hop, (Map<?, ?>) where);
                }));
        return joined(all, true);
    }

    private static NaiveAsked some(RelationshipField hop, NaiveAsked of) {
        if (Boolean.FALSE.equals(of.always())) {
            return of;
        }
        List<RelationshipField> hops = new ArrayList<>(of.hops());
        hops.add(hop);
        return new NaiveAsked(null, hops);
    }

    /** A count is never null. */
    private static NaiveAsked count(RelationshipField hop, Map<?, ?> filter) {
        List<NaiveAsked> all = new ArrayList<>();
        filter.forEach((name, value) -> {
            boolean ofNull = value == null || name.equals("isNull");
            boolean forNull = value == null ? name.equals("eq") : Boolean.TRUE.equals(value);
            all.add(ofNull ? new NaiveAsked(!forNull, List.of()) : new NaiveAsked(null, List.of(hop)));
        });
        return joined(all, true);
    }

    private NaiveAsked not() {
        return always == null ? this : new NaiveAsked(!always, List.of());
    }

    /**
     * @param neutral what says nothing beside others, and is what none of them say: true where all must hold
     */
    private static NaiveAsked joined(List<NaiveAsked> parts, boolean neutral) {
        if (parts.stream().anyMatch(part -> part.always() != null && part.always() != neutral)) {
            return new NaiveAsked(!neutral, List.of());
        }
        List<RelationshipField> hops = new ArrayList<>();
        parts.forEach(part -> hops.addAll(part.hops()));
        boolean depends = parts.stream().anyMatch(part -> part.always() == null);
        return new NaiveAsked(depends ? null : neutral, hops);
    }
}
