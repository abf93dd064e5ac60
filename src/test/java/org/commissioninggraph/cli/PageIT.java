package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.support.NodeProject;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** GraphiQL and the reference of the running program, in headless Chromium: see {@code src/test/node/page}. */
final class PageIT {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @Test
    void worksInABrowserAndIsAccessible() throws Exception {
        try {
            Path chromium = chromium();
            NodeProject page = NodeProject.installed("page");
            try (RunningProgram program = RunningProgram.start(Map.of())) {
                NodeProject.Run run = page.node("page.js", program.address(), chromium.toString());

                assertThat(run.exitCode()).as(run.output()).isZero();
            }
        } catch (TestAbortedException e) {
            System.out.println("The pages are not tried in a browser. " + e.getMessage());
            throw e;
        }
    }

    private static Path chromium() {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return program;
                }
            }
        }
        return abort("left out: none of " + String.join(", ", NAMES) + " is on the PATH");
    }
}
