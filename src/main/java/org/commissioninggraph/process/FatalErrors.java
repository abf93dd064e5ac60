package org.commissioninggraph.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Ends the process after an error of the virtual machine, such as that its memory is used up: any thread may have lost
 * what it was doing, and nothing vouches for what is left. {@code java -XX:+ExitOnOutOfMemoryError} does so earlier; this
 * is for a start without it. Libraries catch such errors and log them, so what is logged is looked at too.
 */
public final class FatalErrors extends TurboFilter implements UncaughtExceptionHandler {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(FatalErrors.class);

    /** Made before, since there may be no memory for it later. */
    private static final String OUT_OF_MEMORY =
            "the memory of the process is used up (java.lang.OutOfMemoryError): it ends, give it more with -Xmx or ask less of it";

    private FatalErrors() {}

    /** From now on, for this whole process. */
    public static void endTheProcess() {
        FatalErrors errors = new FatalErrors();
        Thread.setDefaultUncaughtExceptionHandler(errors);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(errors);
        }
    }

    /** The error among the causes after which nothing can be relied on; null where there is none. */
    static @Nullable Throwable fatal(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
                return cause;
            }
        }
        return null;
    }

    /** The work for a thread that would swallow such an error, and never run it again. */
    public static Runnable watched(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                Throwable fatal = fatal(e);
                if (fatal != null) {
                    end(fatal);
                }
                LOG.error("what is done again and again has failed", e);
            }
        };
    }

    private static void end(Throwable error) {
        boolean memory = error instanceof OutOfMemoryError;
        ProcessEnd.now(
                ProcessEnd.OUT_OF_MEMORY,
                memory ? OUT_OF_MEMORY : "the virtual machine has failed, and the process ends: " + error);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        Throwable fatal = fatal(failure);
        if (fatal != null) {
            end(fatal);
        }
        LOG.error("the thread {} has ended", thread.getName(), failure);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        Throwable last = thrown == null ? last(arguments) : thrown;
        Throwable fatal = fatal(last);
        if (fatal != null) {
            end(fatal);
        }
        return FilterReply.NEUTRAL;
    }

    /** Where a throwable that is logged stands, when the message has places for others. */
    private static @Nullable Throwable last(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0) {
            return null;
        }
        return arguments[arguments.length - 1] instanceof Throwable thrown ? thrown : null;
    }
}
