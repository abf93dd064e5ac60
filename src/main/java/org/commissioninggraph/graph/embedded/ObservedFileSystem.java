package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.StoreFileChannel;

/** The file system as Neo4j sees it, which tells a listener of all that changes. Lucene's files do not pass it. */
final class ObservedFileSystem extends DefaultFileSystemAbstraction {
    private final WriteListener listener;

    ObservedFileSystem(WriteListener listener) {
        this.listener = listener;
    }

    @Override
    protected StoreFileChannel getStoreFileChannel(FileChannel channel) {
        return new ObservedChannel(channel, listener);
    }

    @Override
    public StoreFileChannel open(Path file, Set<OpenOption> options) throws IOException {
        return options.contains(StandardOpenOption.CREATE)
                ? opening(() -> super.open(file, options))
                : super.open(file, options);
    }

    @Override
    public void mkdir(Path folder) throws IOException {
        changing(() -> super.mkdir(folder));
    }

    @Override
    public void mkdirs(Path folder) throws IOException {
        changing(() -> super.mkdirs(folder));
    }

    @Override
    public void deleteFile(Path file) throws IOException {
        changing(() -> super.deleteFile(file));
    }

    @Override
    public void deleteFileOrThrow(Path file) throws IOException {
        changing(() -> super.deleteFileOrThrow(file));
    }

    @Override
    public void deleteRecursively(Path folder) throws IOException {
        changing(() -> super.deleteRecursively(folder));
    }

    @Override
    public void renameFile(Path from, Path to, CopyOption... options) throws IOException {
        changing(() -> super.renameFile(from, to, options));
    }

    @Override
    public void truncate(Path file, long size) throws IOException {
        changing(() -> super.truncate(file, size));
    }

    private interface Change {
        void run() throws IOException;
    }

    private interface Opening {
        StoreFileChannel open() throws IOException;
    }

    private StoreFileChannel opening(Opening opening) throws IOException {
        listener.begun();
        try {
            return opening.open();
        } catch (IOException e) {
            DiskFailure.in(e).ifPresent(listener::failed);
            throw e;
        } finally {
            listener.ended();
        }
    }

    private void changing(Change change) throws IOException {
        listener.begun();
        try {
            change.run();
        } catch (IOException e) {
            DiskFailure.in(e).ifPresent(listener::failed);
            throw e;
        } finally {
            listener.ended();
        }
    }
}
