package org.commissioninggraph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.commissioninggraph.http.connection.ByteBudget;
import org.jspecify.annotations.Nullable;

/** Passes an answer on while it is made, and holds a copy of it, as long as it is not too large and there is room for it. */
final class AnswerCopy extends OutputStream {
    /** A byte is held in a buffer that may have room for as many more, and once more at the end. */
    private static final long COPIES = 3;

    private final OutputStream out;
    private final long most;
    private final ByteBudget memory;
    private long taken;
    private @Nullable ByteArrayOutputStream copy = new ByteArrayOutputStream();

    /**
     * @param most bytes of a copy
     * @param memory that it takes until it is closed
     */
    AnswerCopy(OutputStream out, long most, ByteBudget memory) {
        this.out = out;
        this.most = most;
        this.memory = memory;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        ByteArrayOutputStream open = copy;
        if (open == null) {
            return;
        }
        if (open.size() + (long) length > most || !memory.take(COPIES * length)) {
            close();
            return;
        }
        taken += COPIES * length;
        open.write(bytes, from, length);
    }

    /** Hands over the copy, where there is one of the whole answer. */
    void whole(Consumer<byte[]> keeper) {
        if (copy != null) {
            keeper.accept(copy.toByteArray());
        }
    }

    /** Gives the copy up. */
    @Override
    public void close() {
        copy = null;
        memory.giveBack(taken);
        taken = 0;
    }
}
