package org.commissioninggraph.plan;

import graphql.schema.SelectedField;

/** A field of the answer: its response key and its type. */
public record ResponseField(String key, FieldType type) {
    static ResponseField of(SelectedField field) {
        return new ResponseField(field.getResultKey(), FieldType.of(field.getType()));
    }
}
