package org.commissioninggraph.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Python of the machine, where it has networkx. */
public final class Python {
    private static final boolean FOUND = isFound();

    private Python() {}

    /** Whether there is a {@code python3} with networkx. */
    public static boolean hasNetworkx() {
        return FOUND;
    }

    private static boolean isFound() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import networkx")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a script of {@code src/test/resources/network} writes. */
    public static String run(String script, Path argument) {
        String name = Path.of("src/test/resources/network", script).toString();
        List<String> command = Stream.of("python3", name, argument.toString()).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(name + " failed; what it said is above");
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
