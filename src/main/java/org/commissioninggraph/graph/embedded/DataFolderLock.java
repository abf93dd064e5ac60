package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process out of a data folder, before it touches the password or the store. The operating system gives
 * the lock back when the process ends, however it ends.
 */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolderLock acquire(Path folder) {
        FileChannel channel = open(folder);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            DataFolderLock refused = new DataFolderLock(channel);
            refused.close();
            throw new GraphException(
                    Code.DATA_DIR_IN_USE,
                    "the data folder " + folder.toAbsolutePath()
                            + " is in use by another process: stop it, or set DATA_DIR to another folder");
        }
        return new DataFolderLock(channel);
    }

    private static FileChannel open(Path folder) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new GraphException(
                    Code.DATA_DIR_UNUSABLE,
                    "cannot write in the data folder " + folder.toAbsolutePath() + " (" + e
                            + "): give this user the right to, or set DATA_DIR to another folder",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new GraphException(Code.DATA_DIR_UNUSABLE, "cannot lock the data folder: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new GraphException(Code.DATA_DIR_UNUSABLE, "cannot unlock the data folder: " + e.getMessage(), e);
        }
    }
}
