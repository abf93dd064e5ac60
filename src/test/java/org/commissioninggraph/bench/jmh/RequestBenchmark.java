package org.commissioninggraph.bench.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.api.Bounds;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.Execution;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.GraphService.Request;
import org.commissioninggraph.api.StatementFailure;
import org.commissioninggraph.support.ShippedRelease;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One request, without HTTP. The database is asked once, for the rows, which are remembered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RequestBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StatementFailure NOT_RUN =
            new StatementFailure(ErrorCode.DATABASE_UNAVAILABLE, "nothing is run", null);

    @Param({"lookup", "nested", "filter", "aggregate", "shared", "bulk"})
    public String question = "";

    private final GraphService compiling = ShippedRelease.service((statement, parameters) -> {
        throw NOT_RUN;
    });
    private final Map<String, List<Map<String, Object>>> rows = new ConcurrentHashMap<>();
    private final GraphService answering = ShippedRelease.service((statement, parameters) ->
            rows.computeIfAbsent(statement, text -> ShippedRelease.database().read(text, parameters)));
    private String document = "";
    private int asked;

    @Setup
    public void read() throws IOException {
        document = Files.readString(Path.of("src/test/resources/benchmark", question + ".graphql"));
    }

    /** A document that was not asked before is parsed, validated, planned and compiled, up to the statement. */
    @Benchmark
    public Object compile() {
        String fresh = document.replaceFirst("\\bname\\b", "n" + asked++ + ": name");
        return compiling.execute(new Request(fresh));
    }

    /** The rows of a document that is known become the answer, as Java objects. */
    @Benchmark
    public Object decode() {
        return answering.execute(new Request(document));
    }

    /** The rows of a document that is known become JSON, as over HTTP. */
    @Benchmark
    public byte[] decodeAndWrite() throws IOException {
        try (Bounds bounds = answering.queryBounds()) {
            Execution execution = answering.plan(answering.prepare(new Request(document)), bounds);
            return JSON.writeValueAsBytes(execution.run().toSpecification());
        }
    }
}
