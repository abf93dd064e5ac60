package org.commissioninggraph.http.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.xnio.Buffers;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.ConduitWritableByteChannel;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.StreamSinkConduit;

/**
 * What goes over a connection. A peer that takes nothing for too long is cut off, and what never became a request is
 * answered in the one form of errors.
 */
final class ConnectionOutput extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private final StreamConnection connection;
    private final HalfClose half;
    private final ConnectionInput input;
    private final StallTimeout stall;
    private final int headerBytes;
    private final ConnectionAnswers answers;
    private @Nullable ByteBuffer replacement;
    private volatile long answered;

    /**
     * @param input of the same connection
     * @param headerBytes largest address and headers of a request together
     */
    ConnectionOutput(
            StreamConnection connection,
            StreamSinkConduit socket,
            HalfClose half,
            ConnectionInput input,
            StallTimeout stall,
            int headerBytes,
            ConnectionAnswers answers) {
        super(socket);
        this.connection = connection;
        this.half = half;
        this.input = input;
        this.stall = stall;
        this.headerBytes = headerBytes;
        this.answers = answers;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        refuseClosed();
        if (replacement != null || ConnectionAnswers.isOfUndertow(bytes)) {
            return replaced(bytes);
        }
        answered = input.receivedBytes();
        int written = super.write(bytes);
        stall.wrote(written, bytes.hasRemaining());
        return written;
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
        refuseClosed();
        answered = input.receivedBytes();
        long written = super.write(bytes, offset, length);
        stall.wrote(written, Buffers.hasRemaining(bytes, offset, length));
        return written;
    }

    /** The other text takes the place of this one, which counts as written when the other is. */
    private int replaced(ByteBuffer bytes) throws IOException {
        ByteBuffer other = replacement;
        if (other == null) {
            boolean large = input.receivedBytes() - answered >= headerBytes;
            other = ByteBuffer.wrap(large ? answers.tooLarge() : answers.malformed());
            replacement = other;
        }
        int written = super.write(other);
        stall.wrote(written, other.hasRemaining());
        if (other.hasRemaining()) {
            return 0;
        }
        int length = bytes.remaining();
        bytes.position(bytes.limit());
        return length;
    }

    /** What is to be told, when the connection ends, to a request that has begun and was not answered. */
    byte @Nullable [] lastWords() {
        return replacement == null && input.receivedBytes() > answered ? answers.late() : null;
    }

    private void refuseClosed() throws ClosedChannelException {
        if (isWriteShutdown()) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public int writeFinal(ByteBuffer bytes) throws IOException {
        return Conduits.writeFinalBasic(this, bytes);
    }

    @Override
    public long writeFinal(ByteBuffer[] bytes, int offset, int length) throws IOException {
        return Conduits.writeFinalBasic(this, bytes, offset, length);
    }

    @Override
    public long transferFrom(FileChannel source, long position, long count) throws IOException {
        return source.transferTo(position, count, new ConduitWritableByteChannel(this));
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer through) throws IOException {
        return Conduits.transfer(source, count, through, this);
    }

    @Override
    public void terminateWrites() throws IOException {
        if (half.close()) {
            super.terminateWrites();
        }
    }

    @Override
    public void truncateWrites() throws IOException {
        terminateWrites();
    }

    @Override
    public boolean isWriteShutdown() {
        return connection.isWriteShutdown();
    }
}
