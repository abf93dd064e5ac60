package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random questions, spoilt in random ways: whatever a client writes, it is told what is wrong in words for people, and
 * nothing that it writes is taken for a fault of ours.
 *
 * <p>{@code -Dspoilt.questions=20000 -Dspoilt.seed=7} asks for more, or for others.
 */
@ExtendWith(WorldExtension.class)
final class SpoiltQuestionsIT {
    private static final int QUESTIONS = Integer.getInteger("spoilt.questions", 400);
    private static final long SEED = Long.getLong("spoilt.seed", 1);
    private static final int LONGEST = 600;

    /** Names of classes, of rules, and of parts of the parser. */
    private static final Pattern INNER =
            Pattern.compile("\\b\\w+Value\\{|ObjectField|ANTLR|\\bgraphql\\.|\\bjava\\.|Exception|@[0-9a-f]{5,}|"
                    + "Validation [Ee]rror|Denial|'grammar'|GraphQL(Scalar|InputObject|List|NonNull)|\\bnull null\\b");

    @Test
    void areAnsweredInWordsForPeople(World world) {
        GraphService api = world.api();
        Map<ErrorCode, Integer> codes = new EnumMap<>(ErrorCode.class);
        for (long seed = SEED; seed < SEED + QUESTIONS; seed++) {
            Question question = world.questions(seed).next();
            Mutations.Spoilt spoilt = new Mutations(new Random(seed)).of(question);
            try {
                check(api.execute(new GraphQlRequest(spoilt.text(), spoilt.variables(), null)), codes);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                fail("seed " + seed + ":\n" + spoilt.text() + "\n" + spoilt.variables(), e);
            }
        }
        System.out.println("spoilt questions: " + QUESTIONS + " from seed " + SEED + ", errors " + codes);
        assertThat(codes).containsKeys(ErrorCode.VALIDATION_FAILED, ErrorCode.SYNTAX_ERROR);
    }

    private static void check(ExecutionResult result, Map<ErrorCode, Integer> codes) {
        for (GraphQLError error : result.getErrors()) {
            Map<String, Object> extensions = Objects.requireNonNull(error.getExtensions());
            ErrorCode code = ErrorCode.valueOf(String.valueOf(extensions.get("code")));
            codes.merge(code, 1, Integer::sum);
            String told = error.getMessage() + " | " + extensions.get("hint");
            assertThat(code).as(told).isNotEqualTo(ErrorCode.INTERNAL_ERROR);
            assertThat(told)
                    .doesNotContainPattern(INNER)
                    .hasSizeLessThan(LONGEST)
                    .doesNotContain("\n");
            assertThat(error.getLocations()).as(told).isNotEmpty();
        }
    }
}
