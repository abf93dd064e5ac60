package org.commissioninggraph.http.connection;

import java.util.concurrent.atomic.AtomicLong;

/** Memory that many share: so many bytes are in use at a time, and no more. Thread-safe. */
public final class ByteBudget {
    /** Bytes so few that they need not be counted, and any thread may compress them: who asks for little is answered always. */
    public static final int SMALL = 16_384;

    private final long most;
    private final AtomicLong used = new AtomicLong();

    /**
     * @param most bytes in use at a time
     */
    public ByteBudget(long most) {
        this.most = most;
    }

    /**
     * @param share of the largest heap that this process may have: 16 for a sixteenth
     */
    public static ByteBudget ofHeap(int share) {
        return new ByteBudget(Runtime.getRuntime().maxMemory() / share);
    }

    /** False where there is no room for as many, of which then none are taken. */
    public boolean take(long bytes) {
        if (bytes == 0 || used.addAndGet(bytes) <= most) {
            return true;
        }
        used.addAndGet(-bytes);
        return false;
    }

    public void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }
}
