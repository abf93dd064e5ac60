package org.commissioninggraph.differential;

import graphql.GraphQLException;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a question smaller as long as it is still wrong. */
final class Shrinker {
    private static final int MOST_TRIALS = 3_000;

    private final GraphQLSchema schema;
    private final Predicate<Question> wrong;
    private int trials;

    Shrinker(GraphQLSchema schema, Predicate<Question> wrong) {
        this.schema = schema;
        this.wrong = wrong;
    }

    /** The smallest that was found: nothing in it can be left out. */
    Question smallest(Question question) {
        Question smallest = question;
        Question inlined = Reductions.inlined(question);
        if (stillWrong(inlined)) {
            smallest = inlined;
        }
        for (int at = 0; trials < MOST_TRIALS; ) {
            Question smaller = Reductions.reduced(smallest, at);
            if (smaller == null) {
                break;
            }
            if (stillWrong(smaller)) {
                smallest = smaller;
            } else {
                at++;
            }
        }
        return smallest;
    }

    private boolean stillWrong(Question question) {
        trials++;
        Document written = written(question);
        try {
            return written != null && QueryGenerator.valid(schema, written) && wrong.test(question);
        } catch (Effort.Unfit | GraphQLException e) {
            return false; // too much for the naive side, or a variable that must be there was cut off
        }
    }

    /** As it is read again from its text; null where something that may not be missing was cut off. */
    private static @Nullable Document written(Question question) {
        try {
            return Parser.parse(question.text());
        } catch (InvalidSyntaxException e) {
            return null;
        }
    }
}
