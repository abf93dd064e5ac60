package org.commissioninggraph.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much of this program's own log is written. That of its libraries stays at warnings. */
final class Logging {
    private Logging() {}

    static void setLevel(String level) {
        if (LoggerFactory.getLogger("org.commissioninggraph") instanceof Logger logger) {
            logger.setLevel(Level.toLevel(level));
        }
    }
}
