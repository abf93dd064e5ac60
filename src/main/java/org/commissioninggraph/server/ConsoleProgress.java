package org.commissioninggraph.server;

import java.io.PrintWriter;
import org.commissioninggraph.data.Progress;

/** A bar that fills on a terminal; elsewhere a line for each tenth, so that logs stay short. */
public final class ConsoleProgress implements Progress {
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final boolean terminal;
    private long told = -1;

    public ConsoleProgress(PrintWriter out) {
        this.out = out;
        this.terminal = System.console() != null;
    }

    @Override
    public void advanced(String what, long done, long total) {
        if (terminal) {
            bar(what, done, total);
        } else {
            line(done, total);
        }
        out.flush();
    }

    private void bar(String what, long done, long total) {
        int full = (int) (WIDTH * done / total);
        out.printf("\r[%s%s] %3d%% %-28s", "#".repeat(full), " ".repeat(WIDTH - full), 100 * done / total, what);
        if (done == total) {
            out.println();
        }
    }

    private void line(long done, long total) {
        long tenth = 10 * done / total;
        if (tenth > told) {
            told = tenth;
            out.printf("  %d of %d nodes and edges (%d%%)%n", done, total, 100 * done / total);
        }
    }
}
