package org.commissioninggraph.schema.networks;

import org.jspecify.annotations.Nullable;

/**
 * What is in a field of an answer.
 *
 * @param type where it is an object
 * @param list whether it is a list of them, with no nulls in it
 * @param required whether it is never null
 */
public record AnswerShape(Kind kind, @Nullable AnswerType type, boolean list, boolean required) {
    static final AnswerShape TEXT = new AnswerShape(Kind.TEXT, null, false, true);
    static final AnswerShape CODE = new AnswerShape(Kind.CODE, null, false, true);
    static final AnswerShape WHOLE = new AnswerShape(Kind.WHOLE, null, false, true);
    static final AnswerShape NUMBER = new AnswerShape(Kind.NUMBER, null, false, true);
    static final AnswerShape TRUTH = new AnswerShape(Kind.TRUTH, null, false, true);
    static final AnswerShape DAY = new AnswerShape(Kind.DAY, null, false, true);
    static final AnswerShape NODE = new AnswerShape(Kind.NODE, null, false, true);
    static final AnswerShape PROPERTIES = new AnswerShape(Kind.PROPERTIES, null, false, true);

    /** What stands at the end of lists. */
    public enum Kind {
        TEXT,
        CODE,
        WHOLE,
        NUMBER,
        TRUTH,
        DAY,
        /** An object of this answer. */
        OBJECT,
        /** A node of the graph, below which the whole language goes on. */
        NODE,
        /** The properties of a relationship, which are those of the model. */
        PROPERTIES
    }

    static AnswerShape of(AnswerType type) {
        return new AnswerShape(Kind.OBJECT, type, false, true);
    }

    AnswerShape many() {
        return new AnswerShape(kind, type, true, required);
    }

    AnswerShape optional() {
        return new AnswerShape(kind, type, list, false);
    }
}
