package org.commissioninggraph.schema;

/** How many of a list must fulfil something: the fields of a filter of a list, with what they mean. */
public enum Quantifier {
    SOME("some", "One fulfils this at least; `{}`: there is one."),
    NONE("none", "No one fulfils this; `{}`: there is none."),
    ALL("all", "Every one fulfils this; true where there is none."),
    COUNT("count", "How many there are.");

    private final String field;
    private final String description;

    Quantifier(String field, String description) {
        this.field = field;
        this.description = description;
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    public String description() {
        return description;
    }

    public static Quantifier named(String field) {
        return FieldNames.find(values(), Quantifier::field, field);
    }
}
