package org.commissioninggraph.report;

import graphql.ExecutionResult;
import graphql.language.NullValue;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.NormalizedInputValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Execution;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.SelectedFields;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a table. Its columns are known before it is asked. Where its rows are those of a list at the root, or
 * of a list within its items, they are handed over as they come, all of them unless {@code first} says otherwise, in a
 * memory that does not grow with the list at the root.
 */
public final class Report {
    private final GraphService service;
    /** The lists of a connection: all others are of answers that are computed as a whole. */
    private static final Set<String> LISTS = Set.of("nodes", "edges", "groupBy");

    private final Operation operation;
    private final Table table;
    private final boolean streams;

    private Report(GraphService service, Operation operation, Table table, boolean streams) {
        this.service = service;
        this.operation = operation;
        this.table = table;
        this.streams = streams;
    }

    /**
     * @param operation without errors
     * @throws RequestException when it is no table
     * @throws org.commissioninggraph.execution.OperationRefused when it is saved, and a code in its variables is of nothing
     */
    public static Report of(GraphService service, Operation operation) {
        return ofKnown(service, operation.isSaved() ? service.withKnownCodes(operation) : operation);
    }

    private static Report ofKnown(GraphService service, Operation operation) {
        List<ExecutableNormalizedField> roots = SelectedFields.of(operation, service.schema());
        Table table = TableReader.read(service.schema(), roots);
        return new Report(service, operation, table, streams(table, roots));
    }

    /** What is asked about the page, or from the end of the list, is known only when all of it has come. */
    private static boolean streams(Table table, List<ExecutableNormalizedField> roots) {
        List<RowList> outermost = table.root().inner();
        if (outermost.size() != 1 || outermost.get(0).path().size() != 2) {
            return false;
        }
        List<String> path = outermost.get(0).path();
        for (ExecutableNormalizedField root : roots) {
            if (root.getResultKey().equals(path.get(0))) {
                return root.getChildren().stream()
                                .anyMatch(field ->
                                        field.getResultKey().equals(path.get(1)) && LISTS.contains(field.getName()))
                        && isAbsent(root.getNormalizedArgument("last"))
                        && root.getChildren().stream()
                                .noneMatch(field -> field.getName().equals("pageInfo"));
            }
        }
        return false;
    }

    /** A null is as if it was not there. */
    private static boolean isAbsent(@Nullable NormalizedInputValue value) {
        return value == null || value.getValue() == null || value.getValue() instanceof NullValue;
    }

    /** The names of the columns. */
    public List<String> header() {
        return table.header();
    }

    /** What it may use, from now on. */
    public OperationBounds bounds() {
        return streams ? service.reportBounds() : service.tableBounds();
    }

    /** What it takes of the database: see {@link Execution#cost}. */
    public long cost(OperationBounds bounds) {
        Execution planned = streams ? service.planStreamed(operation, bounds) : service.plan(operation, bounds);
        bounds.memory().release(); // it is planned again when it is run
        return planned.cost();
    }

    /**
     * Asks, and hands over the rows as they come, at least once. What the consumer throws as UncheckedIOException is passed on.
     *
     * @param bounds to be closed by the caller
     * @param notices takes what is to be known of the answer, each with its code, path and message, before there are pages
     * @param pages a page of rows, which may be none; each with a value for each column: a string, a number, a boolean, a
     *     list of such, or null
     * @return the answer that it failed by, which may be after some pages; null when all was handed over
     */
    public @Nullable ExecutionResult run(
            OperationBounds bounds, Consumer<List<Map<String, Object>>> notices, Consumer<Page> pages) {
        if (streams) {
            return service.stream(operation, bounds, notices, data -> pages.accept(rows -> table.rows(data, rows)));
        }
        ExecutionResult result = service.execute(operation, bounds);
        if (!result.getErrors().isEmpty()) {
            return result;
        }
        notices.accept(notices(result));
        Map<String, Object> data = Objects.requireNonNull(result.getData());
        pages.accept(rows -> table.rows(data, rows));
        return null;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> notices(ExecutionResult result) {
        Map<Object, Object> extensions = result.getExtensions();
        Object notices = extensions == null ? null : extensions.get("notices");
        return notices == null ? List.of() : (List<Map<String, Object>>) notices;
    }

    /** Whether {@link #known} tells all that is to be known of it: else that follows from its rows, too. */
    public boolean isKnown() {
        return streams;
    }

    /**
     * Tells what is to be known of an answer that {@link #isKnown}, without asking for it.
     *
     * @param notices as in {@link #run}
     * @return what it would fail by before there is a row; null where nothing is known to be wrong
     */
    public @Nullable ExecutionResult known(OperationBounds bounds, Consumer<List<Map<String, Object>>> notices) {
        return service.planStreamed(operation, bounds).known(notices);
    }

    /** Some rows. */
    @FunctionalInterface
    public interface Page {
        void rows(Consumer<List<@Nullable Object>> rows);
    }
}
