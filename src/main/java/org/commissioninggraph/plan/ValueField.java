package org.commissioninggraph.plan;

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
        return name.equals(CollectedField.TYPE_NAME);
    }

    static List<ValueField> of(List<CollectedField> selected) {
        List<ValueField> fields = new ArrayList<>();
        for (CollectedField field : selected) {
            fields.add(new ValueField(
                    ResponseField.of(field),
                    field.name(),
                    field.types().iterator().next()));
        }
        return List.copyOf(fields);
    }
}
