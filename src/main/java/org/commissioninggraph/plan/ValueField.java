package org.commissioninggraph.plan;

import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of an object that is known whole, as a point or what is known of a page.
 *
 * @param name of the field in the schema
 * @param object the name of the object's type
 */
public record ValueField(ResponseField field, String name, String object) implements ResponseEntry {
    public boolean isTypeName() {
        return name.equals(TYPE_NAME);
    }

    static final String TYPE_NAME = "__typename";

    static List<ValueField> of(List<SelectedField> selected) {
        List<ValueField> fields = new ArrayList<>();
        for (SelectedField field : selected) {
            fields.add(new ValueField(
                    ResponseField.of(field),
                    field.getName(),
                    field.getObjectTypeNames().get(0)));
        }
        return List.copyOf(fields);
    }
}
