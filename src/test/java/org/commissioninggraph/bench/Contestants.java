package org.commissioninggraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissioninggraph.graph.DatabaseAddress;
import org.commissioninggraph.support.ChildProgram;

/** Everybody who is measured, started and asked once. */
final class Contestants implements AutoCloseable {
    static final String DRIVER = "bare driver";
    static final String LIMIT = "limit";
    static final String EMBEDDED = "embedded";
    static final String OVER_DRIVER = "over the driver";
    static final String PEER = "peer";
    static final String CACHED = "repeated";
    static final String BYTES = "same bytes";

    private static final String ALL_CODES = "MATCH (o:Organisation) RETURN o.code AS code";

    private final Programs programs;
    private final DriverContestant driver;
    private final Map<String, ChildProgram> ours = new TreeMap<>();
    private final List<Contestant> ofQuestions = new ArrayList<>();
    private final List<Contestant> ofRepeated = new ArrayList<>();

    private Contestants(Programs programs, DriverContestant driver) {
        this.programs = programs;
        this.driver = driver;
    }

    /** @param folder for stores, empty at first */
    static Contestants start(BenchmarkOptions options, Path folder) throws IOException, InterruptedException {
        Programs programs = new Programs(folder);
        try {
            programs.load();
            ChildProgram embedded = programs.embedded();
            DatabaseAddress database =
                    options.database() == null ? programs.databaseOf(programs.asked()) : options.database();
            ChildProgram overDriver = programs.overDriver(database, false);
            Contestants all = new Contestants(programs, DriverContestant.connect(DRIVER, database));
            all.ours(options, embedded, overDriver, programs.overDriver(database, true));
            all.peer(options, database);
            return all;
        } catch (IOException | InterruptedException | RuntimeException e) {
            programs.close();
            throw e;
        }
    }

    private void ours(BenchmarkOptions options, ChildProgram embedded, ChildProgram overDriver, ChildProgram cached)
            throws IOException {
        ours.putAll(Map.of(EMBEDDED, embedded, OVER_DRIVER, overDriver));
        String bare = programs.bare().address();
        BareContestant limit = new BareContestant(LIMIT, bare, "rows");
        BareContestant bytes = new BareContestant(BYTES, bare, "bytes");
        GraphQlContestant repeated = ours(CACHED, cached).repeated();
        for (Question question : options.questions()) {
            limit.learn(question, embedded.address());
            bytes.learn(question, repeated.bytes(question, 0));
        }
        ofQuestions.addAll(List.of(driver, limit, ours(EMBEDDED, embedded), ours(OVER_DRIVER, overDriver)));
        ofRepeated.addAll(List.of(bytes, repeated));
    }

    private static GraphQlContestant ours(String name, ChildProgram program) {
        return new GraphQlContestant(name, program.address() + "/graphql", Question::ours);
    }

    private void peer(BenchmarkOptions options, DatabaseAddress database) throws IOException, InterruptedException {
        String address = options.peer() == null ? programs.peer(database) : options.peer();
        if (address != null) {
            Contestant peer = new GraphQlContestant(PEER, address, Question::peers);
            ofQuestions.add(peer);
            ofRepeated.add(peer);
        }
    }

    /** Those whose answers are made anew each time. */
    List<Contestant> ofQuestions() {
        return ofQuestions;
    }

    /** Those who are asked the same again and again, and may remember it. */
    List<Contestant> ofRepeated() {
        return ofRepeated;
    }

    /** What was held of the heap, with a line for each of ours whose answers are made anew. */
    String heaps() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, ChildProgram> each : ours.entrySet()) {
            Heap heap = Heap.of(each.getValue().pid());
            lines.append("- %s: wanted under 1 GB; %s%n".formatted(each.getKey(), heap));
        }
        return lines.toString();
    }

    /** By which it is seen how many rows an answer has. */
    Codes codes() {
        Set<String> codes = new HashSet<>();
        driver.rows(ALL_CODES).forEach(row -> codes.add(row.get("code").asString()));
        return new Codes(codes);
    }

    @Override
    public void close() {
        driver.close();
        programs.close();
    }
}
