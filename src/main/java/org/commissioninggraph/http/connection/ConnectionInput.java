package org.commissioninggraph.http.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

/** What comes over a connection. Its end leaves the socket readable: see {@link LingeringConnection}. */
final class ConnectionInput extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private final StreamConnection connection;
    private final HalfClose half;
    private volatile @Nullable ReadReadyHandler handler;
    private volatile long received;

    ConnectionInput(StreamConnection connection, StreamSourceConduit socket, HalfClose half) {
        super(socket);
        this.connection = connection;
        this.half = half;
    }

    /** Bytes that have come so far. */
    long receivedBytes() {
        return received;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return isReadShutdown() ? -1 : (int) counted(super.read(into));
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        return isReadShutdown() ? -1 : counted(super.read(into, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        return Conduits.transfer(this, count, through, target);
    }

    /** One thread at a time reads. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private long counted(long bytes) {
        if (bytes < 0) {
            half.close();
        } else {
            received += bytes;
        }
        return bytes;
    }

    @Override
    public void setReadReadyHandler(ReadReadyHandler next) {
        handler = next;
        super.setReadReadyHandler(new ReadReadyHandler() {
            @Override
            public void readReady() {
                next.readReady();
            }

            @Override
            public void forceTermination() {
                next.forceTermination();
            }

            @Override
            public void terminated() {
                half.close();
                next.terminated();
            }
        });
    }

    @Override
    public void terminateReads() throws IOException {
        if (half.close()) {
            suspendReads();
            tellTerminated();
        }
    }

    void tellTerminated() {
        ReadReadyHandler told = handler;
        if (told != null) {
            told.terminated();
        }
    }

    @Override
    public boolean isReadShutdown() {
        return connection.isReadShutdown();
    }
}
