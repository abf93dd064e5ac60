package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random questions, each answered by the API and by the naive walk.
 *
 * <p>{@code -Ddifferential.queries=20000 -Ddifferential.seed=7} asks for more, or for others.
 */
@ExtendWith(WorldExtension.class)
final class DifferentialIT {
    private static final int QUERIES = Integer.getInteger("differential.queries", 300);
    private static final int TOLD = 250;
    private static final long SEED = Long.getLong("differential.seed", 1);

    private static long seconds(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }

    @Test
    void theApiAnswersAsANaiveWalkDoes(World world) {
        Instant start = Instant.now();
        int asked = 0;
        int unfit = 0;
        for (long seed = SEED; asked < QUERIES; seed++) {
            Question question = world.questions(seed).next();
            try {
                Optional<Difference> difference = world.both().difference(question);
                if (difference.isPresent()) {
                    fail(new Report(world).of(seed, question, difference.get()));
                }
                asked++;
                if (asked % TOLD == 0) {
                    System.out.println("differential: " + asked + " questions, " + seconds(start) + " s");
                }
            } catch (Effort.Unfit e) {
                unfit++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " failed:\n" + question.text(), e);
            }
        }
        System.out.println("differential: " + asked + " questions from seed " + SEED + " in " + seconds(start) + " s, "
                + unfit + " left out as too large");
        assertThat(unfit).isLessThan(asked);
    }
}
