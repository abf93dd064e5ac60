package org.commissioninggraph.schema.networks;

/** The fields of a neighbour that two organisations share. */
public enum SharedField implements AnswerField {
    CODE(Definition.of("code", AnswerShape.CODE, "Code of the neighbour.")),
    NODE(Definition.of("node", AnswerShape.NODE, "The neighbour.")),
    FROM_SHARE(Definition.of(
            "fromShare", AnswerShape.NUMBER.optional(), "With MIN_SHARE: the part of `from` that goes to it, 0 to 1.")),
    TO_SHARE(Definition.of(
            "toShare", AnswerShape.NUMBER.optional(), "With MIN_SHARE: the part of `to` that goes to it, 0 to 1."));

    private final Definition definition;

    SharedField(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
