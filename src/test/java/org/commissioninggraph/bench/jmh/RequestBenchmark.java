package org.commissioninggraph.bench.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Execution;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationBounds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One request, without HTTP and without a database: its rows are recorded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RequestBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RequestException NOT_RUN =
            new RequestException(ErrorCode.DATABASE_UNAVAILABLE, "nothing is run");

    @Param({"lookup", "nested", "filter", "aggregate", "shared", "bulk"})
    public String question = "";

    private final GraphService compiling = RecordedRows.service((statement, parameters) -> {
        throw NOT_RUN;
    });
    private GraphService answering = compiling;
    private String document = "";
    private int asked;

    @Setup
    public void read() throws IOException, ClassNotFoundException {
        answering = RecordedRows.service(RecordedRows.read());
        document = RecordedRows.document(question);
        if (!answering.execute(new GraphQlRequest(document)).getErrors().isEmpty()) {
            throw new IllegalStateException("the rows of " + question + " are not those of its statement");
        }
    }

    /** A document that was not asked before is parsed, validated, planned and compiled, up to the statement. */
    @Benchmark
    public Object compile() {
        String fresh = document.replaceFirst("\\bname\\b", "n" + asked++ + ": name");
        return compiling.execute(new GraphQlRequest(fresh));
    }

    /** A document that is known, asked with the same variables, up to the statement. */
    @Benchmark
    public Object planAgain() {
        return compiling.plan(compiling.prepare(new GraphQlRequest(document)), compiling.queryBounds());
    }

    /** The rows of a document that is known become the answer, as Java objects. */
    @Benchmark
    public Object decode() {
        return answering.execute(new GraphQlRequest(document));
    }

    /** The rows of a document that is known become JSON, as over HTTP. */
    @Benchmark
    public byte[] decodeAndWrite() throws IOException {
        try (OperationBounds bounds = answering.queryBounds()) {
            Execution execution = answering.plan(answering.prepare(new GraphQlRequest(document)), bounds);
            return JSON.writeValueAsBytes(execution.run().toSpecification());
        }
    }
}
