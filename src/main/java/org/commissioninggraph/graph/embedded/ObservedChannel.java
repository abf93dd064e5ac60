package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.neo4j.io.fs.StoreFileChannel;

/** A file as Neo4j writes it, which tells a listener of it. */
final class ObservedChannel extends StoreFileChannel {
    private final WriteListener listener;

    ObservedChannel(FileChannel channel, WriteListener listener) {
        super(channel);
        this.listener = listener;
    }

    private interface Write {
        long run() throws IOException;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return (int) observed(() -> super.write(source));
    }

    @Override
    public long write(ByteBuffer[] sources) throws IOException {
        return observed(() -> super.write(sources));
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        return observed(() -> super.write(sources, offset, length));
    }

    @Override
    public void writeAll(ByteBuffer source, long position) throws IOException {
        observed(() -> {
            super.writeAll(source, position);
            return 0;
        });
    }

    @Override
    public StoreFileChannel truncate(long size) throws IOException {
        observed(() -> super.truncate(size).size());
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        try {
            super.force(metaData);
        } catch (IOException e) {
            tell(e);
            throw e;
        }
    }

    private long observed(Write write) throws IOException {
        listener.begun();
        try {
            return write.run();
        } catch (IOException e) {
            tell(e);
            throw e;
        } finally {
            listener.ended();
        }
    }

    private void tell(IOException failure) {
        if (DiskFailure.isOfWrite(failure)) {
            listener.failed(failure);
        }
    }
}
