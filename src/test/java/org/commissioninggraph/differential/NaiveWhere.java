package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.differential.NaiveWalk.Row;
import org.commissioninggraph.model.Field;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.jspecify.annotations.Nullable;

/** Decides whether a row fulfils a filter of which nothing is absent, with the hops inside of it followed on one day. */
final class NaiveWhere {
    private final NaiveWalk walk;
    private final LocalDate day;

    NaiveWhere(NaiveWalk walk, LocalDate day) {
        this.walk = walk;
        this.day = day;
    }

    boolean holds(Row row, @Nullable Object where) {
        if (where == null) {
            return true;
        }
        for (Map.Entry<?, ?> condition : ((Map<?, ?>) where).entrySet()) {
            if (!holds(row, (String) condition.getKey(), condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Row row, String name, Object value) {
        return switch (name) {
            case "and" -> ((List<?>) value).stream().allMatch(each -> holds(row, each));
            case "or" -> ((List<?>) value).stream().anyMatch(each -> holds(row, each));
            case "not" -> !holds(row, value);
            case "edge" -> edge(row, (Map<?, ?>) value);
            default -> field(row.node(), name, (Map<?, ?>) value);
        };
    }

    private boolean edge(Row row, Map<?, ?> conditions) {
        for (Map.Entry<?, ?> condition : conditions.entrySet()) {
            Object value = row.edge().value((String) condition.getKey(), day);
            if (!NaiveFilter.holds(value, (Map<?, ?>) condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean field(NaiveNode node, String name, Map<?, ?> value) {
        Field field = node.type().field(name);
        if (field instanceof Property) {
            return NaiveFilter.holds(node.value(name, day), value);
        }
        if (!(field instanceof RelationshipField hop)) {
            throw new IllegalStateException(
                    "the naive side does not know the condition " + node.type().name() + "." + name);
        }
        List<Row> reached = walk.rows(node, hop, NaiveTime.on(day));
        return hop.many() ? quantified(reached, value) : reached.stream().anyMatch(row -> holds(row, value));
    }

    private boolean quantified(List<Row> reached, Map<?, ?> quantifiers) {
        for (Map.Entry<?, ?> quantifier : quantifiers.entrySet()) {
            if (!quantified(reached, (String) quantifier.getKey(), quantifier.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean quantified(List<Row> reached, String quantifier, Object value) {
        return switch (quantifier) {
            case "some" -> reached.stream().anyMatch(row -> holds(row, value));
            case "none" -> reached.stream().noneMatch(row -> holds(row, value));
            case "all" -> reached.stream().allMatch(row -> holds(row, value));
            case "count" -> NaiveFilter.holds((long) reached.size(), (Map<?, ?>) value);
            default -> throw new IllegalStateException("the naive side does not know the quantifier " + quantifier);
        };
    }
}
