package org.commissioninggraph.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.commissioninggraph.model.Alphabet;
import org.commissioninggraph.model.Series;

/**
 * SHA-256 over the names and the bytes of files, and what is made of them: the same for the same release anywhere. Links
 * are followed, as those do who read the files; what is hidden is nobody's seed file.
 */
final class Checksum {
    /** Another one when more is made of the same files than before, so that they are loaded again. */
    private static final String MADE_OF_THEM = "2: decimals of properties, keys in small letters";

    private Checksum() {}

    static String of(Path seedFolder, Path modelFolder) {
        MessageDigest digest = sha256();
        digest.update((MADE_OF_THEM + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(("alphabet " + Alphabet.RULE + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(("series " + Series.STORED + "\n").getBytes(StandardCharsets.UTF_8));
        add(digest, seedFolder, ".csv");
        add(digest, seedFolder, ".json");
        add(digest, modelFolder, ".graphqls");
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<String> names = found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending) && !("/" + name).contains("/."))
                    .sorted()
                    .toList();
            for (String name : names) {
                byte[] bytes = Files.readAllBytes(folder.resolve(name));
                digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
