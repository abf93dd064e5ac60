package org.commissioninggraph.document;

import graphql.GraphqlErrorException;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;

/** How often one thing may stand at one place: to ask for it once more means nothing, and takes time all the same. */
final class RepetitionLimits {
    /** Two have a meaning, @include and @skip, and neither twice. */
    private static final int MOST_DIRECTIVES = 4;

    /** Of one response key, as written between two braces: tools that gather fragments write some twice. */
    private static final int MOST_ALIKE = 20;

    private RepetitionLimits() {}

    /**
     * What is selected at one place, without what is below.
     *
     * @throws GraphqlErrorException when something stands there too often, with its place
     */
    static void check(SelectionSet set) {
        Map<String, Integer> counts = new HashMap<>();
        for (Selection<?> selection : set.getSelections()) {
            directives((DirectivesContainer<?>) selection);
            if (selection instanceof Field field) {
                alike(field, counts.merge(field.getResultKey(), 1, Integer::sum));
            }
        }
    }

    private static void alike(Field field, int count) {
        if (count > MOST_ALIKE) {
            throw DocumentRefusal.of(
                    ErrorCode.QUERY_TOO_COMPLEX,
                    "`" + field.getResultKey() + "` stands here more than " + MOST_ALIKE + " times: once is enough",
                    field.getSourceLocation());
        }
    }

    /**
     * @throws GraphqlErrorException when there are too many, with the place of the first of them
     */
    static void directives(DirectivesContainer<?> place) {
        if (place.getDirectives().size() > MOST_DIRECTIVES) {
            throw DocumentRefusal.of(
                    ErrorCode.QUERY_TOO_COMPLEX,
                    "more than " + MOST_DIRECTIVES
                            + " directives stand here: @include and @skip are all there are, once each",
                    place.getDirectives().get(MOST_DIRECTIVES).getSourceLocation());
        }
    }
}
