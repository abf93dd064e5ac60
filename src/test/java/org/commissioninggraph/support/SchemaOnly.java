package org.commissioninggraph.support;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.execution.StatementExplainer;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.release.Release;

/** The API without a database, for what is told of a question before the graph is asked. */
public final class SchemaOnly {
    public static final Release RELEASE = new Release(
            "none", new Dates(LocalDate.of(2017, 4, 1), LocalDate.of(2006, 10, 1), LocalDate.of(2019, 10, 31)));

    private SchemaOnly() {}

    public static GraphService service() {
        return service(SchemaVisibility.ALL);
    }

    public static GraphService service(SchemaVisibility visibility) {
        return service(OperationLimits.ofDepth(50), visibility);
    }

    public static GraphService service(OperationLimits operations) {
        return service(operations, SchemaVisibility.ALL);
    }

    private static GraphService service(OperationLimits operations, SchemaVisibility visibility) {
        return new GraphService(
                ModelReader.read(Path.of("schema/model")),
                new Limits(100, 100),
                operations,
                (statement, parameters) -> {
                    throw unasked();
                },
                new Unasked(),
                () -> RELEASE,
                visibility);
    }

    private static IllegalStateException unasked() {
        return new IllegalStateException("the database is not to be asked");
    }

    private static final class Unasked implements StatementExplainer {
        @Override
        public PlanTree explain(String statement, Map<String, Object> parameters) {
            throw unasked();
        }

        @Override
        public PlanTree profile(String statement, Map<String, Object> parameters, Cancellation cancellation) {
            throw unasked();
        }
    }
}
