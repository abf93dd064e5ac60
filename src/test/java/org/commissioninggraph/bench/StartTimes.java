package org.commissioninggraph.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.support.ChildProgram;

/** How long it takes from the start of a process to its first answer, the program and the bare handler by turns. */
record StartTimes(Programs programs, String[] flags) {
    private static final int ROUNDS = Integer.getInteger("bench.starts", 3);
    private static final byte[] LOOKUP = "{\"query\": \"{ ccg(code: \\\"00Q\\\") { name } }\"}".getBytes();
    private static final byte[] BARE_LOOKUP =
            "[{\"statement\": \"MATCH (c:CCG {code: '00Q'}) RETURN c.name\", \"parameters\": {}}]".getBytes();

    /** In a line for people. */
    String measure() throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(ours());
            bare.add(bare());
        }
        double times = median(ours) / median(bare);
        return "from the start to the first answer: %.1f s, bare embedded Neo4j %.1f s, ratio %.2f"
                .formatted(median(ours), median(bare), times);
    }

    private static double median(List<Double> seconds) {
        return Quartiles.of(seconds.stream().mapToDouble(Double::doubleValue).toArray())
                .median();
    }

    private double ours() throws IOException {
        long begun = System.nanoTime();
        ChildProgram program = programs.embedded(flags);
        Http.send("POST", URI.create(program.address() + "/graphql"), LOOKUP);
        return ended(program, begun);
    }

    private double bare() throws IOException {
        long begun = System.nanoTime();
        ChildProgram program = programs.bare();
        URI address = URI.create(program.address() + "/rows/first");
        Http.send("PUT", address, BARE_LOOKUP);
        Http.send("POST", address, new byte[0]);
        return ended(program, begun);
    }

    /** It is ended gently, so that the next start has nothing to recover. */
    private static double ended(ChildProgram program, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        program.terminate();
        try {
            program.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return seconds;
    }
}
