package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.differential.Costs.Estimate;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random questions, each with the rows that it is estimated to touch and those that it touches, as it is and without its
 * filters. Nothing touches more than ten times its estimate. Without filters it touches a tenth of it at least; a filter
 * may find nothing, and the changes of one thing may be few, or its days over, but the estimate is of what can be found.
 *
 * <p>{@code -Ddifferential.costs=500 -Ddifferential.seed=7} asks for more, or for others.
 */
@ExtendWith(WorldExtension.class)
final class CostIT {
    private static final int QUESTIONS = Integer.getInteger("differential.costs", 40);
    private static final long SEED = Long.getLong("differential.seed", 1);
    private static final long LIMIT = Long.parseLong(String.valueOf(Setting.MAX_COST.defaultValue()));
    private static final double FACTOR = 10;

    /**
     * Also finds {@code search} at the root, which is a filter that cannot be left out. Figures over days are of days on
     * which the one thing that has the list may have had nothing any more, as an area team of 2013 in 2018.
     */
    private static final Pattern UNKNOWN = Pattern.compile("(search|changes|overTime)\\(");

    @Test
    void theEstimateIsNearWhatIsTouched(World world) {
        Costs asked = new Costs(ShippedRelease.database(), LIMIT);
        Costs unfiltered = new Costs(ShippedRelease.database(), LIMIT);
        for (int index = 0; index < QUESTIONS; index++) {
            long seed = SEED + index;
            Question question = world.questions(seed).next();
            asked.of(question).ifPresent(estimate -> touchesNoMore(seed, question, estimate));
            Question all = Reductions.unfiltered(question);
            unfiltered.of(all).ifPresent(estimate -> {
                touchesNoMore(seed, all, estimate);
                if (!UNKNOWN.matcher(all.text()).find()) {
                    touchesNoLess(seed, all, estimate);
                }
            });
        }
        System.out.println("costs, as asked: " + asked.spread());
        System.out.println("costs, without filters: " + unfiltered.spread());
        assertThat(asked.endless() + unfiltered.endless()).isLessThan(QUESTIONS / 10);
    }

    private static void touchesNoMore(long seed, Question question, Estimate estimate) {
        assertThat(estimate.refused() ? 1 : estimate.ratio())
                .as("seed %d, %s%n%s", seed, estimate, question.text())
                .isGreaterThan(1 / FACTOR);
    }

    private static void touchesNoLess(long seed, Question question, Estimate estimate) {
        assertThat(estimate.refused() ? 1 : estimate.ratio())
                .as("seed %d, %s%n%s", seed, estimate, question.text())
                .isLessThan(FACTOR);
    }
}
