package org.commissioninggraph.document.filter;

import graphql.schema.GraphQLInputObjectType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to write in the place of a null that says nothing. */
final class NullHints {
    private static final Set<String> NO_FIELDS = Set.of("not", "some", "none", "all", "edge");

    private NullHints() {}

    /**
     * @param path of the place in the filter
     * @param variable that is null or holds it; null where the document says it
     */
    static String ofNull(FilterPath place, String path, @Nullable String variable) {
        String by = variable == null ? "" : " by `$" + variable + "`";
        return "`" + path + "` is null" + by + ": " + instead(place);
    }

    private static String instead(FilterPath place) {
        String name = place.name();
        if (place.parent() != null && FilterPath.isComparison(place.parent())) {
            if (place.isBeside() || name.equals("isNull")) {
                return "give it a value, or leave it out";
            }
            String comparison = place.parent().getFieldDefinition("isNull") == null ? "eq: null" : "isNull: true";
            return "write `" + comparison + "` for those without a value, or leave `" + name + "` out";
        }
        GraphQLInputObjectType object = place.object();
        if (object == null || place.parent() == null || NO_FIELDS.contains(name)) {
            return "give it a value, or leave it out";
        }
        if (FilterPath.isComparison(object)) {
            return "write `" + name + ": {isNull: true}` for those without a value, or leave it out";
        }
        return object.getFieldDefinition("some") == null
                ? "write `not: {" + name + ": {}}` for those without one, or leave it out"
                : "write `" + name + ": {none: {}}` for those without any, or leave it out";
    }
}
