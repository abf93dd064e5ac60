package org.commissioninggraph.schema;

/** The fields of what is known of a page, with what they mean. */
public enum PageInfoField {
    HAS_NEXT_PAGE("hasNextPage", "Whether there are more behind it."),
    HAS_PREVIOUS_PAGE("hasPreviousPage", "Whether there are more before it."),
    START_CURSOR("startCursor", "The cursor of its first row. Null when it is empty."),
    END_CURSOR("endCursor", "The cursor of its last row. Null when it is empty.");

    private final String field;
    private final String description;

    PageInfoField(String field, String description) {
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

    /** Whether it is a cursor, and not whether there is something. */
    public boolean isCursor() {
        return this == START_CURSOR || this == END_CURSOR;
    }

    public static PageInfoField named(String field) {
        return FieldNames.find(values(), PageInfoField::field, field);
    }
}
