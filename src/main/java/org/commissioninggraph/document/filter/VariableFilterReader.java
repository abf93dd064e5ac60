package org.commissioninggraph.document.filter;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON value of one variable as a filter. A comparison that is empty there is one that a program has written
 * with a value it did not have: JSON does not send it. What is not as its type says is left as it is, to be refused by who
 * coerces it.
 */
final class VariableFilterReader {
    private static final Object NOTHING = new Object();

    private final List<String> omitted = new ArrayList<>();
    private final List<FilterPath> nulls = new ArrayList<>();
    private final Object value;
    private final @Nullable Object left;

    private VariableFilterReader(Object value, FilterPath place) {
        this.value = value;
        this.left = read(value, place);
    }

    static VariableFilterReader of(Object value, FilterPath place) {
        return new VariableFilterReader(value, place);
    }

    /** Whether nothing was left of it. */
    boolean isNothing() {
        return left == NOTHING;
    }

    /** The value without what says nothing; as it was where nothing is left, since nobody asks for it then. */
    @Nullable Object left() {
        return left == NOTHING ? value : left;
    }

    /** Paths in the value of what is left out. */
    List<String> omitted() {
        return omitted;
    }

    /** Where it is null and may not be. */
    List<FilterPath> nulls() {
        return nulls;
    }

    private @Nullable Object read(@Nullable Object at, FilterPath place) {
        if (at == null) {
            if (!place.comparesNull() && nulls.size() < FilterFindings.MOST) {
                nulls.add(place);
            }
            return null;
        }
        if (place.isList()) {
            return at instanceof List<?> list ? elements(list, place) : read(at, place.onlyElement());
        }
        GraphQLInputObjectType type = place.object();
        return type != null && at instanceof Map<?, ?> object ? object(object, type, place) : at;
    }

    private Object elements(List<?> list, FilterPath place) {
        List<@Nullable Object> kept = new ArrayList<>(list.size());
        for (int index = 0; index < list.size(); index++) {
            Object element = read(list.get(index), place.element(index));
            if (element != NOTHING) {
                kept.add(element);
            }
        }
        return kept.isEmpty() && !list.isEmpty() ? NOTHING : kept;
    }

    private Object object(Map<?, ?> object, GraphQLInputObjectType type, FilterPath place) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        object.forEach((key, of) -> {
            String name = (String) key;
            GraphQLInputObjectField field = type.getFieldDefinition(name);
            Object read = field == null ? of : read(of, place.field(field, type));
            if (read != NOTHING) {
                kept.put(name, read);
            }
        });
        if (!FilterPath.isEmpty(type, kept.keySet())) {
            return kept;
        }
        if (FilterPath.isComparison(type)) {
            omit(place);
            return NOTHING;
        }
        return object.isEmpty() ? kept : NOTHING;
    }

    private void omit(FilterPath place) {
        if (omitted.size() < FilterFindings.MOST) {
            omitted.add(place.path());
        }
    }
}
