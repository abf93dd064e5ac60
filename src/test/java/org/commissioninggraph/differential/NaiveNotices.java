package org.commissioninggraph.differential;

import graphql.GraphQLContext;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said of the answer to a question, beside the answer. */
final class NaiveNotices extends QueryVisitorStub {
    /** The key of the GraphQL context under which are the variables as JSON. */
    static final String SENT = "sent";

    /** The key of the GraphQL context under which notices of lists are gathered. */
    static final String CUTS = "cuts";

    private static final String SEARCH = "search";
    private static final String WHERE = "where";
    private static final Object AMBIGUOUS = new Object();

    private final OperationDefinition operation;
    private final CoercedVariables coerced;
    private final Map<String, Object> sent;
    private final Set<Argument> read = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Notice> notices = new LinkedHashSet<>();
    private final Map<List<String>, Object> wheres = new HashMap<>();
    private boolean refused;

    /**
     * @param message null where it is not compared
     */
    record Notice(String code, List<String> path, @Nullable String message) {}

    private NaiveNotices(OperationDefinition operation, CoercedVariables coerced, Map<String, Object> sent) {
        this.operation = operation;
        this.coerced = coerced;
        this.sent = sent;
    }

    private static Document parsed(Question question) {
        try {
            return Parser.parse(question.text());
        } catch (ParseCancelledException e) {
            throw new Effort.Unfit("more tokens than the API reads");
        }
    }

    static NaiveNotices of(GraphQLSchema schema, Question question) {
        // As the API reads it: the generator may put one argument into several fields.
        Document document = parsed(question);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        Map<String, Object> sent = question.variableValues();
        CoercedVariables coerced = ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                RawVariables.of(sent),
                GraphQLContext.getDefault(),
                Locale.ROOT);
        NaiveNotices notices = new NaiveNotices(operation, coerced, sent);
        visit(schema, document, coerced, notices);
        visit(schema, Inlined.of(document), coerced, new QueryVisitorStub() {
            @Override
            public void visitField(QueryVisitorFieldEnvironment field) {
                field.getField().getArguments().stream()
                        .filter(argument -> argument.getName().equals(WHERE))
                        .forEach(argument -> notices.where(field, argument));
            }
        });
        return notices;
    }

    private static void visit(
            GraphQLSchema schema, Document document, CoercedVariables coerced, QueryVisitorStub visitor) {
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(document)
                .coercedVariables(coerced)
                .build()
                .visitPreOrder(visitor);
    }

    /** Notes that a list is not whole, where rows of it are shown. */
    static void cut(DataFetchingEnvironment list) {
        Set<Notice> cuts = list.getGraphQlContext().get(CUTS);
        if (cuts != null && list.getSelectionSet().containsAnyOf("nodes", "edges")) {
            List<String> path = list.getExecutionStepInfo().getPath().getKeysOnly();
            cuts.add(new Notice("LIST_CUT", path, null));
        }
    }

    /** Notes that a search finds only what is not open on its day. */
    static void notOpen(DataFetchingEnvironment list) {
        Set<Notice> cuts = list.getGraphQlContext().get(CUTS);
        if (cuts != null) {
            List<String> path = list.getExecutionStepInfo().getPath().getKeysOnly();
            cuts.add(new Notice("NOT_OPEN_ON_DAY", path, null));
        }
    }

    /** Whether there is a null that says nothing in some filter. */
    boolean refused() {
        return refused;
    }

    /**
     * What is left of the filter of a field.
     *
     * @param path to the field, by response keys
     * @return null where it has none, or nothing is left
     * @throws Effort.Unfit when two fields of one path, of things of two types, have two
     */
    @Nullable Object where(List<String> path, String field) {
        Object where = wheres.get(key(path, field));
        if (where == AMBIGUOUS) {
            throw new Effort.Unfit("two filters at one place");
        }
        return where == NaiveFilters.NOTHING ? null : where;
    }

    private static List<String> key(List<String> path, String field) {
        List<String> key = new ArrayList<>(path);
        key.add(field);
        return key;
    }

    List<Notice> all() {
        return new ArrayList<>(notices);
    }

    @Override
    public void visitField(QueryVisitorFieldEnvironment field) {
        for (Argument argument : field.getField().getArguments()) {
            if (read.add(argument)) {
                GraphQLType type = field.getFieldDefinition()
                        .getArgument(argument.getName())
                        .getType();
                read(field, argument, type);
            }
        }
    }

    private void where(QueryVisitorFieldEnvironment field, Argument argument) {
        GraphQLType type = field.getFieldDefinition().getArgument(WHERE).getType();
        Object said = new NaiveFilters(operation, coerced.toMap(), sent)
                .said(WHERE, type, argument.getValue(), field.getArguments().get(WHERE));
        if (said != null) {
            List<String> key = key(path(field), field.getField().getName());
            wheres.merge(key, said, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
    }

    private void read(QueryVisitorFieldEnvironment field, Argument argument, GraphQLType type) {
        if (FilterTypes.isFilter(type)) {
            NaiveFilters filters = new NaiveFilters(operation, coerced.toMap(), sent);
            filters.said(
                    argument.getName(),
                    type,
                    argument.getValue(),
                    field.getArguments().get(argument.getName()));
            refused |= filters.refused();
            filters.omitted().forEach(message -> notices.add(new Notice("NOT_FILTERED", path(field), message)));
        }
        if (argument.getName().equals(SEARCH)
                && argument.getValue() instanceof VariableReference variable
                && !coerced.containsKey(variable.getName())) {
            String message = "`" + variable.getName() + "` was absent: not filtered by `search`";
            notices.add(new Notice("NOT_FILTERED", path(field), message));
        }
    }

    private static List<String> path(QueryVisitorFieldEnvironment field) {
        LinkedList<String> path = new LinkedList<>();
        for (QueryVisitorFieldEnvironment at = field; at != null; at = at.getParentEnvironment()) {
            path.addFirst(at.getField().getResultKey());
        }
        return path;
    }
}
