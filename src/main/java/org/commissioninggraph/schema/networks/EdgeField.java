package org.commissioninggraph.schema.networks;

/** The fields of an edge. */
public enum EdgeField implements AnswerField {
    ID(Definition.of("id", AnswerShape.CODE, "Unique in its network, and the same in files of it.")),
    TYPE(Definition.of("type", AnswerShape.TEXT, "Type of the relationship; `SHARES` in a projection.")),
    FROM(Definition.of("from", AnswerShape.CODE, "Code of the organisation that it leads from.")),
    TO(Definition.of("to", AnswerShape.CODE, "Code of the organisation that it leads to.")),
    FROM_NODE(Definition.of("fromNode", AnswerShape.NODE, "The organisation that it leads from.")),
    TO_NODE(Definition.of("toNode", AnswerShape.NODE, "The organisation that it leads to.")),
    DIRECTION(Definition.of(
            "direction",
            AnswerShape.TEXT.optional(),
            "On a path, how it is followed: `OUT` from its `from`, `IN` from its `to`. Null elsewhere.")),
    SINCE(Definition.of(
            "since", AnswerShape.DAY.optional(), "First day. Null: from before the sources begin, or not dated.")),
    UNTIL(
            Definition.of(
                    "until",
                    AnswerShape.DAY.optional(),
                    "The day after the last, which may be after the day asked for, or the end of the data. Null: none is known, or not dated.")),
    SOURCE(Definition.of("source", AnswerShape.TEXT.optional(), "Code of the source that states it.")),
    WEIGHT(Definition.of(
            "weight", AnswerShape.NUMBER.optional(), "In a projection how alike the two are. Null elsewhere.")),
    SHARED(Definition.of(
            "shared", AnswerShape.WHOLE.optional(), "In a projection how many neighbours both have. Null elsewhere.")),
    EVIDENCE(Definition.of(
            "evidence",
            AnswerShape.of(AnswerType.SHARED).many(),
            "In a projection the neighbours that both have, by code. Empty elsewhere.")),
    PROPERTIES(Definition.of(
            "properties", AnswerShape.PROPERTIES, "What the relationship says; null what it does not say."));

    private final Definition definition;

    EdgeField(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
