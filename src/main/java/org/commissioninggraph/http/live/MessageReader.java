package org.commissioninggraph.http.live;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.commissioninggraph.http.connection.ByteShare;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.XnioExecutor;

/**
 * Reads one text message, of however many frames, as it comes: bounded in bytes and, from its beginning, in time. What is
 * refused is read on and dropped, since the other end does not learn why while something of it is unread. Everything
 * happens on the I/O thread of the socket.
 */
final class MessageReader implements ChannelListener<StreamSourceFrameChannel> {
    private final StreamSourceFrameChannel message;
    private final SocketOptions options;
    private final MessageSender sender;
    private final Consumer<String> whole;
    private final ByteShare memory;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private XnioExecutor.@Nullable Key clock;
    private boolean reading;
    private boolean done;

    /**
     * @param whole takes the text of the message
     */
    MessageReader(
            StreamSourceFrameChannel message, SocketOptions options, MessageSender sender, Consumer<String> whole) {
        this.message = message;
        this.options = options;
        this.sender = sender;
        this.whole = whole;
        this.memory = new ByteShare(options.incoming());
    }

    static void drop(StreamSourceFrameChannel message) {
        message.getReadSetter().set(ChannelListeners.drainListener(Long.MAX_VALUE, null, null));
        message.wakeupReads();
    }

    void start() {
        clock = message.getIoThread()
                .executeAfter(
                        () -> refuse(CloseCode.TOO_SLOW), options.patience().toMillis(), TimeUnit.MILLISECONDS);
        message.getReadSetter().set(this);
        message.addCloseTask(closed -> endUnlessReading());
        handleEvent(message);
        message.resumeReads();
    }

    @Override
    public void handleEvent(StreamSourceFrameChannel from) {
        if (!done) {
            reading = true;
            receive(from);
            reading = false;
        }
    }

    private void receive(StreamSourceFrameChannel from) {
        try (PooledByteBuffer pooled =
                from.getWebSocketChannel().getBufferPool().allocate()) {
            ByteBuffer buffer = pooled.getBuffer();
            int bytes = from.read(buffer);
            while (bytes > 0 && keep(buffer.flip(), bytes)) {
                buffer.clear();
                bytes = from.read(buffer);
            }
            if (bytes < 0) {
                String text = read.toString(StandardCharsets.UTF_8);
                end();
                whole.accept(text);
            }
        } catch (IOException e) {
            end();
            drop(from); // or Undertow would offer the rest again and again
            sender.broken();
        }
    }

    /** False where it was too much. */
    private boolean keep(ByteBuffer buffer, int bytes) {
        if (read.size() + bytes > options.maxMessageBytes()) {
            refuse(CloseCode.TOO_LARGE);
            return false;
        }
        if (!memory.take(bytes)) {
            refuse(CloseCode.BUSY);
            return false;
        }
        byte[] part = new byte[bytes];
        buffer.get(part);
        read.writeBytes(part);
        return true;
    }

    private void refuse(CloseCode why) {
        if (done) {
            return;
        }
        end();
        sender.close(why);
        drop(message);
    }

    /** The socket has gone. A message that was read to its end is closed too. */
    private void endUnlessReading() {
        if (!reading) {
            end();
        }
    }

    /** It may end more than once. */
    private void end() {
        done = true;
        memory.close();
        read.reset();
        XnioExecutor.Key running = clock;
        clock = null;
        if (running != null) {
            running.remove();
        }
    }
}
