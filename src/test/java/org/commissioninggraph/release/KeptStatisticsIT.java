package org.commissioninggraph.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptStatisticsIT {
    private static final Database SHIPPED = ShippedRelease.database();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final Database COUNTED = (Database) Proxy.newProxyInstance(
            Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, arguments) -> {
                ASKED.incrementAndGet();
                return method.invoke(SHIPPED, arguments);
            });

    private static String written;
    private static Statistics first;

    @TempDir
    Path folder;

    private final ServedRelease release = ServedRelease.in(SHIPPED);
    private Path file;
    private Path kept;

    @BeforeAll
    static void count(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("counted.json");
        first = KeptStatistics.read(ShippedRelease.MODEL, file).of(COUNTED, ServedRelease.in(SHIPPED));
        assertThat(ASKED).hasPositiveValue();
        written = Files.readString(file);
    }

    @BeforeEach
    void keep() throws IOException {
        file = Files.writeString(folder.resolve("counted.json"), written);
        kept = Files.writeString(folder.resolve("first.json"), written);
        ASKED.set(0);
    }

    /** The statistics follow from these alone. */
    private static JsonNode rows(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file)).get("rows");
    }

    private Statistics again(ServedRelease of) {
        return KeptStatistics.read(ShippedRelease.MODEL, file).of(COUNTED, of);
    }

    @Test
    void theNextStartAsksNothingAndKnowsTheSame() {
        assertThat(again(release)).usingRecursiveComparison().isEqualTo(first);
        assertThat(ASKED).hasValue(0);
    }

    @Test
    void aStartAfterALoadAsksNothing() throws IOException {
        Files.delete(file);

        KeptStatistics.read(ShippedRelease.MODEL, file).prepare(COUNTED);
        assertThat(rows(file)).isEqualTo(rows(kept));
        assertThat(ASKED.getAndSet(0)).isPositive();
        again(release);
        assertThat(ASKED).hasValue(0);
    }

    @Test
    void aReleaseThatWasLoadedAnewIsCountedAnew() throws IOException {
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

        again(later);
        assertThat(rows(file)).isEqualTo(rows(kept));
        assertThat(ASKED.getAndSet(0)).isPositive();
        again(later);
        assertThat(ASKED).hasValue(0);
    }

    @Test
    void whatCannotBeReadIsCountedAnewAndKept() throws IOException {
        Files.writeString(file, written.substring(0, 1_000));

        again(release);
        assertThat(rows(file)).isEqualTo(rows(kept));
        assertThat(ASKED.getAndSet(0)).isPositive();
        again(release);
        assertThat(ASKED).hasValue(0);
    }

    /** JSON all the same, such as a disk may make of it. */
    @Test
    void whatIsNotWhatWasWrittenIsCountedAnewAndKept() throws IOException {
        for (String other : List.of(
                written.replace("\"number\":", "\"other\":"),
                written.replaceAll("\"day\":\"\\d+-", "\"day\":\"x-"),
                "{\"edition\":\"" + release.edition() + "\",\"rows\":null}")) {
            Files.writeString(file, other);

            again(release);
            assertThat(rows(file)).isEqualTo(rows(kept));
            assertThat(ASKED.getAndSet(0)).isPositive();
            again(release);
            assertThat(ASKED).hasValue(0);
        }
    }

    @Test
    void whereNothingCanBeWrittenItIsCountedEachTime() {
        file = folder.resolve("missing").resolve("counted.json");

        assertThat(again(release)).usingRecursiveComparison().isEqualTo(first);
        again(release);
        assertThat(ASKED).hasValueGreaterThan(1);
    }
}
