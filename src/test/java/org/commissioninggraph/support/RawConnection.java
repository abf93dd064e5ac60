package org.commissioninggraph.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends whatever bytes a test wants, and stops where it wants. */
public final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket = new Socket();

    public RawConnection(int port) throws IOException {
        this(port, 0);
    }

    /**
     * @param receiveBytes that are taken in without being read; 0 for as many as is usual
     */
    public RawConnection(int port, int receiveBytes) throws IOException {
        if (receiveBytes > 0) {
            socket.setReceiveBufferSize(receiveBytes);
        }
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
    }

    public RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends this again and again, until something comes back or the other end takes no more. */
    public RawConnection sendUntilAnswered(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            while (socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(bytes);
            }
        } catch (SocketException e) {
            return this; // it was cut off, which reading shows
        }
        return this;
    }

    public int read() throws IOException {
        return socket.getInputStream().read();
    }

    /** Exactly as many bytes. */
    public byte[] read(int bytes) throws IOException {
        return socket.getInputStream().readNBytes(bytes);
    }

    /** The head of an answer: its status and headers. */
    public String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Everything until the other end closes, however it does. */
    public String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] part = new byte[65_536];
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                all.write(part, 0, read);
            }
        } catch (SocketException e) {
            all.writeBytes("(reset)".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Sends until the other end has closed, and reads nothing. */
    public void sendUntilClosed(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            while (true) {
                socket.getOutputStream().write(bytes);
            }
        } catch (SocketException e) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
