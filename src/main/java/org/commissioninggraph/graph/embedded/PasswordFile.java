package org.commissioninggraph.graph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;

/**
 * The password of the embedded server, made at the first start. The server is given it at every start, so a file that
 * was lost or half written is simply made anew.
 */
final class PasswordFile {
    private static final int RANDOM_BYTES = 24;
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final Path file;

    PasswordFile(Path file) {
        this.file = file;
    }

    String password() {
        try {
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            return WHOLE.matcher(kept).matches() ? kept : made();
        } catch (IOException e) {
            throw new GraphException(
                    Code.DATA_DIR_UNUSABLE,
                    "cannot read or write " + file + " (" + e + "): give this user the right to, or remove it",
                    e);
        }
    }

    private String made() throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        createForOwner(draft);
        Files.writeString(draft, password + "\n");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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
