package org.commissioninggraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * One question in three languages, as of 2017-04-01.
 *
 * @param ours in GraphQL, as this API is asked
 * @param cypher the quickest statement that was found by hand, with the day as the parameter {@code on}
 * @param peers in GraphQL, as the peer is asked
 */
record Question(String name, String ours, String cypher, String peers) {
    static final LocalDate ON = LocalDate.of(2017, 4, 1);

    private static final Path OURS = Path.of("src/test/resources/benchmark");
    private static final Path PEERS = Path.of("src/test/node/peer/questions");

    /** From one thing looked up to 8,239 rows. */
    static final List<String> NAMES = List.of("lookup", "nested", "filter", "aggregate", "shared", "bulk");

    static Question named(String name) {
        return new Question(
                name,
                text(OURS.resolve(name + ".graphql")),
                text(OURS.resolve(name + ".cypher")),
                text(PEERS.resolve(name + ".graphql")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document with a name for its first field that is the client's own, always of the same length. */
    static String of(int client, String document) {
        return document.replaceFirst("\\{\\s*(?=\\w)", "{ c%02d: ".formatted(client));
    }
}
