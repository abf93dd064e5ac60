package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;
import org.jspecify.annotations.Nullable;

/** Tells a disk that is full or broken from other failures, and what to do about it. */
final class DiskFailure {
    /** As operating systems say it. */
    private static final List<String> REASONS = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "There is not enough space on the disk",
            "File too large",
            "Input/output error",
            "Read-only file system");

    private DiskFailure() {}

    /** The failure of a disk that is somewhere among the causes. */
    static Optional<IOException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && REASONS.stream().anyMatch(reason(io)::contains)) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }

    /** Whether a write that failed means more than that somebody has closed the file meanwhile. */
    static boolean isOfWrite(IOException failure) {
        return !(failure instanceof ClosedChannelException);
    }

    static GraphException cannotWrite(Path folder, IOException failure) {
        return new GraphException(
                Code.DATA_DIR_UNUSABLE,
                "cannot write in the data folder " + folder.toAbsolutePath() + " (" + reason(failure)
                        + "): make room there, or set DATA_DIR to a folder with room, and start again, which does anew"
                        + " what was not finished",
                failure);
    }

    private static String reason(IOException failure) {
        @Nullable String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return reason == null ? failure.toString() : reason;
    }
}
