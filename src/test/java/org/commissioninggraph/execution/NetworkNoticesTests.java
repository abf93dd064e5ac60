package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.plan.cost.StatisticsCounter;
import org.junit.jupiter.api.Test;

final class NetworkNoticesTests {
    private static final LocalDate HELD = LocalDate.of(2017, 4, 1);
    private static final LocalDate BEFORE = LocalDate.of(2014, 4, 1);

    /** Shares are held from April 2017 on. */
    private static List<String> told(LocalDate... days) {
        StatisticsCounter counter = new StatisticsCounter();
        counter.began(List.of("CCG"), "COMMISSIONS", List.of("Provider"), HELD, 1);
        counter.shared(List.of("CCG"), "COMMISSIONS", Direction.OUT, List.of("Provider"), 1, 1);
        Statistics statistics = counter.counted(List.of());
        return NetworkNotices.of(
                        List.of("compare"),
                        ModelReader.read(Path.of("schema/model")).nodeTypes().values(),
                        List.of("COMMISSIONS"),
                        List.of(days),
                        HeldNotice.Use.COMPARISON,
                        statistics)
                .stream()
                .map(Notice::message)
                .toList();
    }

    @Test
    void aDayThatIsAskedForTwiceIsToldOnce() {
        assertThat(told(BEFORE, BEFORE))
                .singleElement()
                .asString()
                .contains(" on 2014-04-01: it holds them from 2017-04-01 on");
    }

    @Test
    void onlyDaysOfWhichNothingIsHeldAreTold() {
        assertThat(told(BEFORE, HELD)).singleElement().asString().contains(" on 2014-04-01: ");
        assertThat(told(HELD, HELD)).isEmpty();
    }
}
