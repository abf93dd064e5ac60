package org.commissioninggraph.schema.networks;

import java.util.List;
import org.commissioninggraph.model.Property;

/** A property of relationships of the model. */
public record EdgePropertyField(Property property) implements AnswerField {
    @Override
    public Definition definition() {
        return new Definition(property.name(), AnswerShape.TEXT.optional(), property.description(), List.of());
    }
}
