package org.commissioninggraph.differential;

import graphql.GraphQLContext;
import graphql.execution.RawVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.commissioninggraph.differential.NaiveNotices.Notice;
import org.commissioninggraph.model.ChangeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Field;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.RelationshipField;
import org.jspecify.annotations.Nullable;

/** What is to be said of an answer because of what the seed files hold, whatever nodes it tells of. For one thread. */
final class NaiveHeld {
    private static final String CONNECTION = "Connection";
    private static final Set<String> OF_NO_VALUES = Set.of("count", "oldest", "newest", "__typename");

    private final NaiveGraph graph;
    private final LocalDate reference;
    private final Map<List<?>, Boolean> known = new HashMap<>();
    private @Nullable NaiveNotices wheres;
    private Map<List<String>, Set<String>> reach = Map.of();

    /**
     * When a field is asked for.
     *
     * @param day for what is below it
     * @param days of the list around it; none where it is of more than one day at once
     */
    private record When(LocalDate day, Collection<LocalDate> days) {}

    NaiveHeld(NaiveGraph graph, LocalDate reference) {
        this.graph = graph;
        this.reference = reference;
    }

    /**
     * @param filters of the question
     */
    Set<Notice> notices(GraphQLSchema schema, Question question, NaiveNotices filters) {
        wheres = filters;
        reach = NaiveReach.of(schema, question.document());
        Set<Notice> notices = new LinkedHashSet<>();
        List<ExecutableNormalizedField> roots =
                ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                                schema,
                                question.document(),
                                null,
                                RawVariables.of(question.variableValues()),
                                GraphQLContext.getDefault(),
                                Locale.ROOT)
                        .getTopLevelFields();
        for (ExecutableNormalizedField root : roots) {
            Object id =
                    root.getName().equals("node") ? root.getResolvedArguments().get("id") : null;
            LocalDate usual = id == null ? reference : graph.dayOf((String) id, reference);
            When when = new When(usual, List.of(usual));
            if (id == null) {
                visit(schema, root, List.of(), when, notices);
            } else {
                ofId(schema, root, (String) id, when, notices);
            }
        }
        return notices;
    }

    /** The id tells of which type the node is, if it is of any. */
    private void ofId(
            GraphQLSchema schema, ExecutableNormalizedField root, String id, When above, Set<Notice> notices) {
        String type = id.substring(0, Math.max(0, id.indexOf(':')));
        When when = below(root, root.getResolvedArguments(), day(root, above.day()), above);
        for (ExecutableNormalizedField field : root.getChildren()) {
            if (graph.model().nodeTypes().containsKey(type)
                    && field.getObjectTypeNames().contains(type)) {
                visit(schema, field, List.of(root.getResultKey()), when, notices);
            }
        }
    }

    private static LocalDate day(ExecutableNormalizedField field, LocalDate above) {
        return field.getResolvedArguments().get("asOf") instanceof LocalDate given ? given : above;
    }

    private void visit(
            GraphQLSchema schema, ExecutableNormalizedField field, List<String> above, When when, Set<Notice> notices) {
        List<String> path = new ArrayList<>(above);
        path.add(field.getResultKey());
        Set<String> types = new TreeSet<>(field.getObjectTypeNames());
        types.retainAll(reach.getOrDefault(path, Set.of()));
        if (types.isEmpty()) {
            return;
        }
        Map<String, Object> arguments = field.getResolvedArguments();
        LocalDate day = day(field, when.day());
        Object where = Objects.requireNonNull(wheres).where(path, field.getName());
        if (where != null && !holds(listed(schema, field), where, day)) {
            notices.add(new Notice("NO_DATA_ON_DAY", path, null));
        }
        for (String type : types) {
            NodeType node = graph.model().nodeTypes().get(type);
            if (node != null
                    && hop(node, field.getName()) instanceof RelationshipField hop
                    && hop.steps().stream().anyMatch(step -> !holds(step, NaiveTime.of(arguments, day)))) {
                notices.add(new Notice("NO_DATA_ON_DAY", path, null));
            }
            if (type.endsWith("Aggregate") && mixes(type, field, when)) {
                notices.add(new Notice("FIGURES_MIX_DAYS", path, null));
            }
        }
        When below = below(field, arguments, day, when);
        field.getChildren().forEach(child -> visit(schema, child, path, below, notices));
    }

    private static When below(
            ExecutableNormalizedField field, Map<String, Object> arguments, LocalDate day, When when) {
        if (field.getName().equals("overTime")) {
            return new When(day, NaiveOverTime.days(arguments));
        }
        if (Set.of("aggregate", "groupBy").contains(field.getName())) {
            return when;
        }
        boolean several = Boolean.TRUE.equals(arguments.get("history")) || arguments.get("during") != null;
        return new When(day, several ? List.of() : List.of(day));
    }

    private static @Nullable Field hop(NodeType type, String name) {
        Field field = type.field(name);
        return field == null && name.endsWith(CONNECTION)
                ? type.field(name.substring(0, name.length() - CONNECTION.length()))
                : field;
    }

    /** The type of the things in a list. */
    private EntityType listed(GraphQLSchema schema, ExecutableNormalizedField list) {
        GraphQLType nodes = ((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(list.getType(schema)))
                .getFieldDefinition("nodes")
                .getType();
        String name = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(nodes)).getName();
        return name.equals(ChangeType.NAME)
                ? Objects.requireNonNull(graph.model().succession()).changes()
                : graph.model().entity(name);
    }

    /** Whether there is data of all that a filter follows. */
    private boolean holds(EntityType type, Object where, LocalDate day) {
        NaiveAsked asked = NaiveAsked.of(graph.model(), type, where);
        boolean holds = asked.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .allMatch(step -> holds(step, NaiveTime.on(day)));
        if (!holds && asked.repeats()) {
            throw new Effort.Unfit("a filter that may be written shorter");
        }
        return holds;
    }

    private boolean holds(Relationship step, NaiveTime time) {
        return !step.edge().dated()
                || known.computeIfAbsent(List.of(step, time), fresh -> graph.edges().stream()
                        .filter(edge -> edge.type().equals(step.type()))
                        .filter(edge ->
                                edge.from().isA(step.from()) && edge.to().isA(step.to()))
                        .anyMatch(edge -> time.overlaps(edge, step.edge())));
    }

    /** Whether values that speak on one of the days were measured on several. */
    private boolean mixes(String aggregate, ExecutableNormalizedField field, When when) {
        String name = aggregate.substring(0, aggregate.length() - "Aggregate".length());
        NodeType type = graph.model().nodeTypes().get(name);
        boolean measured = type != null
                && type.measured().stream().anyMatch(each -> each.name().equals(field.getName()));
        if (!measured || field.getChildren().stream().allMatch(child -> OF_NO_VALUES.contains(child.getName()))) {
            return false;
        }
        String property = field.getName();
        return when.days().isEmpty()
                ? measured(type, property, when.day(), false).size() > 1
                : when.days().stream()
                        .anyMatch(day -> known.computeIfAbsent(
                                List.of(name, property, day),
                                fresh -> measured(type, property, day, true).size() > 1));
    }

    private Set<Object> measured(NodeType type, String property, LocalDate day, boolean open) {
        Set<Object> measured = new HashSet<>();
        for (NaiveNode node : graph.all(type)) {
            Object on = node.value(property + "On", day);
            if (on != null && (!open || NaiveTime.on(day).overlaps(node))) {
                measured.add(on);
            }
        }
        return measured;
    }
}
