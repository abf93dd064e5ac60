package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.commissioninggraph.graph.AtomicFile;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;

/**
 * The password of the embedded server, for whoever wants to look into the database with a tool of Neo4j. It is a new
 * one at each start, so a file that was lost or half written does not matter.
 */
final class PasswordFile {
    private static final int RANDOM_BYTES = 24;

    private PasswordFile() {}

    /** Makes a password and writes it into the file, which only its owner may read. */
    static String renew(Path file) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            AtomicFile.write(file, draft -> {
                createForOwner(draft);
                Files.writeString(draft, password + "\n");
            });
        } catch (IOException e) {
            throw new GraphException(
                    Code.DATA_DIR_UNUSABLE,
                    "cannot write " + file + " (" + e + "): give this user the right to, or remove it",
                    e);
        }
        return password;
    }

    private static void createForOwner(Path draft) throws IOException {
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(draft);
        }
    }
}
