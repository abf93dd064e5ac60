package org.commissioninggraph.bench.jmh;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH with {@code -Dbench.jmh=true}, each benchmark in a process of its own. It holds nothing. */
@EnabledIfSystemProperty(named = "bench.jmh", matches = "true")
final class MicroBenchmarkIT {
    @Test
    void parts(@TempDir Path folder) throws Exception {
        Path rows = folder.resolve("rows");
        RecordedRows.write(rows);
        new Runner(new OptionsBuilder()
                        .include(RequestBenchmark.class.getName())
                        .forks(1)
                        // As where it serves: the tests are run without. And a process has the flags of this one.
                        .jvmArgsAppend("-XX:+DoEscapeAnalysis", "-D" + RecordedRows.FILE + "=" + rows)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
    }
}
