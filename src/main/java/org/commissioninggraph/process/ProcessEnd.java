package org.commissioninggraph.process;

/** Ends the process at once, where it cannot be trusted to come to its end by itself. */
public final class ProcessEnd {
    public static final int FAILED = 1;

    /** That of {@code java -XX:+ExitOnOutOfMemoryError}. */
    public static final int OUT_OF_MEMORY = 3;

    /** That of a process which a SIGTERM has ended. */
    static final int TERMINATED = 143;

    private ProcessEnd() {}

    /** Says why in one line on standard error. Nothing is closed, and this does not return. */
    public static synchronized void now(int exitCode, String line) {
        try {
            System.err.println(line);
            System.err.flush();
        } finally {
            Runtime.getRuntime().halt(exitCode);
        }
    }
}
