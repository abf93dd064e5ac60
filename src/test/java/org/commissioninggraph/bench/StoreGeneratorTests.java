package org.commissioninggraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.commissioninggraph.data.SeedNode;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.data.SeedRelease;
import org.commissioninggraph.data.SeedSeries;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreGeneratorTests {
    private static final Path SHIPPED = Path.of("seed-data");

    @TempDir
    Path folder;

    private SeedRelease generated(int times) throws Exception {
        Path to = folder.resolve("times" + times);
        new StoreGenerator(SHIPPED, times).write(to);
        return read(to);
    }

    private static SeedRelease read(Path seed) {
        return SeedReader.read(seed, ShippedRelease.MODEL, ShippedRelease.SCHEMA.resolve("model"));
    }

    @Test
    void everyPracticeIsThereSeveralTimesAndTheFilesAreInOrder() throws Exception {
        SeedRelease before = read(SHIPPED);

        SeedRelease after = generated(3);

        Map<String, SeedNode> practices = after.nodes().get("Practice");
        assertThat(practices)
                .hasSize(3 * before.nodes().get("Practice").size())
                .containsKeys("A81001", "A81001-1", "A81001-2");
        assertThat(after.edges().get("MEMBER_OF"))
                .hasSize(3 * before.edges().get("MEMBER_OF").size());
        assertThat(after.nodeCount() - practices.size())
                .isEqualTo(before.nodeCount() - before.nodes().get("Practice").size());
        assertThat(practices.get("A81001-2").properties())
                .containsEntry("name", "VJG FGPUJCO UWTIGTA")
                .containsEntry("postcode", "VU18 1JW")
                .containsEntry("location", Map.of("latitude", 54.56163, "longitude", 28.68103));
        SeedSeries sizes = after.series().stream()
                .filter(series -> series.holder().equals("Practice"))
                .findFirst()
                .orElseThrow();
        assertThat(sizes.measured().get(List.of("A81001-2")))
                .isNotEmpty()
                .isEqualTo(sizes.measured().get(List.of("A81001")));
    }

    @Test
    void onceIsAsItWas() throws Exception {
        SeedRelease before = read(SHIPPED);

        SeedRelease after = generated(1);

        assertThat(after.nodeCount()).isEqualTo(before.nodeCount());
        assertThat(after.edgeCount()).isEqualTo(before.edgeCount());
    }

    @Test
    void noTwoCopiesAreAlike() {
        Set<String> names = new HashSet<>(Set.of("BLACKBURN"));
        Set<String> places = new HashSet<>(Set.of("53.7 -2.4"));

        IntStream.rangeClosed(1, 99).mapToObj(PracticeCopy::new).forEach(copy -> {
            assertThat(names.add(copy.text("BLACKBURN"))).isTrue();
            assertThat(places.add(copy.latitude("53.7") + " " + copy.longitude("-2.4")))
                    .isTrue();
            assertThat(Double.parseDouble(copy.latitude("49.9"))).isBetween(-90.0, 90.0);
            assertThat(Double.parseDouble(copy.longitude("1.8"))).isBetween(-180.0, 180.0);
        });
    }

    @Test
    void whatIsNotKnownStaysSo() {
        assertThat(new PracticeCopy(12).latitude("")).isEmpty();
        assertThat(new PracticeCopy(1).text("St. Ann's, 2b")).isEqualTo("Tu. Boo't, 2c");
        assertThatThrownBy(() -> new PracticeCopy(100)).hasMessage("100 is no copy: expected a number from 1 to 99");
    }
}
