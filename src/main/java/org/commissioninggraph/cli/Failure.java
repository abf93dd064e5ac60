package org.commissioninggraph.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.commissioninggraph.config.SettingsException;
import org.commissioninggraph.data.SeedException;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.http.ServerException;
import org.commissioninggraph.model.ModelException;
import org.commissioninggraph.process.StartException;
import org.commissioninggraph.release.LoadException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person why a command failed: a line, or one for each problem. The trace is in the log at debug. */
final class Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    /** Returns the exit code. */
    static int report(Exception failure, PrintWriter err) {
        err.println(message(failure));
        err.flush();
        LOG.debug("the command failed", failure);
        return 1;
    }

    private static String message(Exception failure) {
        if (failure instanceof UncheckedIOException io) {
            return io.getMessage() + (io.getCause() == null ? "" : " (" + io.getCause() + ")");
        }
        boolean known = failure instanceof SettingsException
                || failure instanceof ModelException
                || failure instanceof SeedException
                || failure instanceof LoadException
                || failure instanceof GraphException
                || failure instanceof ServerException
                || failure instanceof StartException;
        return known
                ? String.valueOf(failure.getMessage())
                : "unexpected failure, please report it: " + failure + " (LOG_LEVEL=debug logs where)";
    }
}
