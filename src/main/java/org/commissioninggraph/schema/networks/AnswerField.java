package org.commissioninggraph.schema.networks;

import java.util.List;

/** A field of an answer that is computed over a network. */
public interface AnswerField {
    Definition definition();

    /** Its name in the schema. */
    default String field() {
        return definition().field();
    }

    /**
     * How the schema has it.
     *
     * @param description for its readers
     */
    record Definition(String field, AnswerShape shape, String description, List<AnswerArgument> arguments) {
        static Definition of(String field, AnswerShape shape, String description, AnswerArgument... arguments) {
            return of(field, shape, description, List.of(arguments));
        }

        static Definition of(String field, AnswerShape shape, String description, List<AnswerArgument> arguments) {
            return new Definition(field, shape, description, arguments);
        }
    }
}
