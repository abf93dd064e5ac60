package org.commissioninggraph.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The README and the pages that it leads to. */
public final class Documents {
    public static final Path README = Path.of("README.md");

    private static final Path PAGES = Path.of("src/docs");

    private Documents() {}

    /** The text of each, by its file: the README first. */
    public static Map<Path, String> all() {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            all.put(README, Files.readString(README));
            for (Path page :
                    pages.filter(page -> page.toString().endsWith(".md")).toList()) {
                all.put(page, Files.readString(page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** All of them together. */
    public static String text() {
        return String.join("\n", all().values());
    }
}
