package org.commissioninggraph.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptStatisticsIT {
    private static final StatisticsReader READER = new StatisticsReader(ShippedRelease.MODEL);

    private final Database shipped = ShippedRelease.database();
    private final ServedRelease release = ServedRelease.in(shipped);
    private final AtomicInteger asked = new AtomicInteger();
    private final Database counted = (Database) Proxy.newProxyInstance(
            Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, arguments) -> {
                asked.incrementAndGet();
                return method.invoke(shipped, arguments);
            });

    @TempDir
    Path folder;

    private Path file;
    private Statistics first;

    @BeforeEach
    void count() {
        file = folder.resolve("counted.json");
        first = new KeptStatistics(READER, file).of(counted, release);
        assertThat(asked.getAndSet(0)).isPositive();
    }

    private Statistics again(ServedRelease of) {
        return new KeptStatistics(READER, file).of(counted, of);
    }

    @Test
    void theNextStartAsksNothingAndKnowsTheSame() {
        assertThat(again(release)).usingRecursiveComparison().isEqualTo(first);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aReleaseThatWasLoadedAnewIsCountedAnew() {
        ServedRelease later = new ServedRelease(
                release.version(),
                release.referenceDate(),
                release.earliestDate(),
                release.latestDate(),
                release.loadedAt().plusSeconds(1),
                release.checksum(),
                release.shape(),
                release.decimals(),
                release.series());

        assertThat(again(later)).usingRecursiveComparison().isEqualTo(first);
        assertThat(asked.getAndSet(0)).isPositive();
        again(later);
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatCannotBeReadIsCountedAnewAndKept() throws IOException {
        Files.writeString(file, Files.readString(file).substring(0, 1_000));

        assertThat(again(release)).usingRecursiveComparison().isEqualTo(first);
        assertThat(asked.getAndSet(0)).isPositive();
        again(release);
        assertThat(asked).hasValue(0);
    }

    /** JSON all the same, such as a disk may make of it. */
    @Test
    void whatIsNotWhatWasWrittenIsCountedAnewAndKept() throws IOException {
        String written = Files.readString(file);
        for (String other : List.of(
                written.replace("\"number\":", "\"other\":"),
                written.replaceAll("\"day\":\"\\d+-", "\"day\":\"x-"),
                "{\"edition\":\"" + release.edition() + "\",\"rows\":null}")) {
            Files.writeString(file, other);

            assertThat(again(release)).usingRecursiveComparison().isEqualTo(first);
            assertThat(asked.getAndSet(0)).isPositive();
            again(release);
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void whereNothingCanBeWrittenItIsCountedEachTime() {
        file = folder.resolve("missing").resolve("counted.json");

        assertThat(again(release)).usingRecursiveComparison().isEqualTo(first);
        again(release);
        assertThat(asked).hasValueGreaterThan(1);
    }
}
