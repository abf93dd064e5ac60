package org.commissioninggraph.bench;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** With {@code -Dbench.starts=5}: how long so many starts take on the graph that is shipped. It holds nothing. */
@EnabledIfSystemProperty(named = "bench.starts", matches = "\\d+")
final class StartIT {
    @TempDir
    Path folder;

    @Test
    void toTheFirstAnswer() throws Exception {
        try (Programs programs = new Programs(folder)) {
            programs.load();
            System.out.println(new StartTimes(programs, new String[0]).measure());
        }
    }
}
