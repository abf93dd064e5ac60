package org.commissioninggraph.support;

import java.nio.file.Path;
import java.time.LocalDate;
import org.commissioninggraph.api.Disclosure;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.OperationLimits;
import org.commissioninggraph.api.Release;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Limits;

/** The API without a database, for what is told of a question before the graph is asked. */
public final class SchemaOnly {
    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);

    private SchemaOnly() {}

    public static GraphService service() {
        return service(Disclosure.ALL);
    }

    public static GraphService service(Disclosure disclosure) {
        return new GraphService(
                ModelReader.read(Path.of("schema/model")),
                new Limits(100, 100),
                OperationLimits.ofDepth(50),
                (statement, parameters) -> {
                    throw new IllegalStateException("the database is not to be asked");
                },
                null,
                () -> new Release("none", new Dates(DAY, DAY, DAY)),
                disclosure);
    }
}
