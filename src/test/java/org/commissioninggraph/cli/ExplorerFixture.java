package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.commissioninggraph.support.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The program with the shipped release, and a browser that shows its explorer. */
abstract class ExplorerFixture {
    static Chromium browser;
    static RunningProgram program;
    static ExplorerPage page;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start();
        program = RunningProgram.start(Map.of());
        page = new ExplorerPage(browser, program.address());
        browser.window(1280, 800, false);
    }

    static ExplorerChecks checks() {
        return new ExplorerChecks(browser, page);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingIsWrongInTheConsoleAndNothingLeavesTheHost() {
        browser.window(1280, 800, false);
        assertThat(browser.complaints()).isEmpty();
        assertThat(page.strangers()).isEmpty();
    }
}
