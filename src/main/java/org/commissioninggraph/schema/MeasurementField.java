package org.commissioninggraph.schema;

import org.commissioninggraph.model.Series;

/** The fields of a measurement: what they are called in the schema, with what they mean. */
public enum MeasurementField {
    DATE("date", Series.Part.DAY, "The day of it."),
    VALUE("value", Series.Part.VALUE, "What was measured."),
    SOURCE("source", Series.Part.SOURCE, "Code of its source: see `source(code:)`.");

    /** The arguments of the field that has all of them. */
    public static final String FROM = "from";

    public static final String UNTIL = "until";

    private final String field;
    private final Series.Part part;
    private final String description;

    MeasurementField(String field, Series.Part part, String description) {
        this.field = field;
        this.part = part;
        this.description = description;
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    public String description() {
        return description;
    }

    public Series.Part part() {
        return part;
    }

    /** Its place among those of a measurement. */
    public static int index(String field) {
        return FieldNames.find(values(), MeasurementField::field, field).ordinal();
    }
}
