package org.commissioninggraph.plan;

/** A field of the answer: its response key and its type. */
public record ResponseField(String key, FieldType type) {
    static ResponseField of(CollectedField field) {
        return new ResponseField(field.key(), FieldType.of(field.type()));
    }
}
