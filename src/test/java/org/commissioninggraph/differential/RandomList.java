package org.commissioninggraph.differential;

import graphql.Scalars;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissioninggraph.model.NodeType;

/**
 * A list somewhere in the graph, with arguments that say which rows and in which order.
 *
 * @param parent the field above it with a brace, or nothing for a list of Query
 */
record RandomList(String parent, GraphQLFieldDefinition field, List<Argument> arguments) {
    private static final Set<String> PAGE = Set.of("first", "last");

    static RandomList in(GraphQLSchema schema, NaiveGraph graph, Random random, ArgumentGenerator arguments) {
        GraphQLObjectType type = schema.getQueryType();
        String parent = "";
        if (random.nextInt(3) > 0) {
            List<NodeType> types = graph.model().nodeTypes().values().stream()
                    .filter(node -> !graph.all(node).isEmpty())
                    .filter(node -> !lists(schema.getObjectType(node.name())).isEmpty())
                    .toList();
            List<NaiveNode> nodes = graph.all(types.get(random.nextInt(types.size())));
            NaiveNode node = nodes.get(random.nextInt(nodes.size()));
            type = schema.getObjectType(node.type().name());
            parent = "node(id: \"" + node.globalId() + "\") { ... on " + type.getName() + " ";
        }
        List<GraphQLFieldDefinition> lists = lists(type);
        GraphQLFieldDefinition field = lists.get(random.nextInt(lists.size()));
        List<Argument> given = new ArrayList<>(arguments.of(field, false, null));
        given.removeIf(argument -> PAGE.contains(argument.getName()));
        return new RandomList(parent, field, given);
    }

    private static List<GraphQLFieldDefinition> lists(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getArgument("first") != null && !NetworkFieldFilter.isOfNetworks(field))
                .toList();
    }

    /** Without one of its arguments. */
    RandomList without(String argument) {
        List<Argument> others = arguments.stream()
                .filter(other -> !other.getName().equals(argument))
                .toList();
        return new RandomList(parent, field, others);
    }

    boolean has(String argument) {
        return field.getArgument(argument) != null;
    }

    /** Whether there are figures of its edges. */
    boolean hasEdgeFigures() {
        return below("edgeAggregate") != null;
    }

    /** The value of an argument as it is written; {@code null} where it is not given. */
    String value(String argument) {
        return arguments.stream()
                .filter(other -> other.getName().equals(argument))
                .map(other -> AstPrinter.printAstCompact(other.getValue()))
                .findFirst()
                .orElse("null");
    }

    /** Whether its rows are edges with dates of their own. */
    boolean dated() {
        GraphQLFieldsContainer edge = edge();
        return edge.getFieldDefinition("since") != null && edge.getFieldDefinition("until") != null;
    }

    /** What tells its rows apart. */
    String row() {
        GraphQLFieldsContainer edge = edge();
        String on = edge.getFieldDefinition("on") != null ? "on " : "";
        return on + (dated() ? "since until " : "") + "node { " + key() + " }";
    }

    /** The field that tells its nodes apart. */
    String key() {
        GraphQLType node =
                GraphQLTypeUtil.unwrapAll(edge().getFieldDefinition("node").getType());
        boolean plain = node instanceof GraphQLFieldsContainer fields && fields.getFieldDefinition("id") == null;
        return plain ? "code" : "... on Node { id }";
    }

    GraphQLFieldsContainer edge() {
        return fields(below("edges"));
    }

    /** A field of the list. */
    GraphQLFieldDefinition below(String name) {
        return fields(field).getFieldDefinition(name);
    }

    /** Properties of its nodes whose sums are exact. */
    List<String> summable() {
        List<String> names = new ArrayList<>();
        for (GraphQLFieldDefinition property : fields(below("aggregate")).getFieldDefinitions()) {
            GraphQLFieldDefinition sum =
                    property.getName().equals("count") ? null : fields(property).getFieldDefinition("sum");
            if (sum != null && !sum.getType().equals(Scalars.GraphQLFloat)) {
                names.add(property.getName());
            }
        }
        return names;
    }

    private static GraphQLFieldsContainer fields(GraphQLFieldDefinition of) {
        return (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(of.getType());
    }

    /** A request for this list, under the key {@code list}. */
    String query(String furtherArguments, String selection) {
        return "{ " + above(list("list", furtherArguments, selection)) + " }";
    }

    /** The list as a field. */
    String list(String key, String furtherArguments, String selection) {
        String given = arguments.stream().map(AstPrinter::printAstCompact).collect(Collectors.joining(", "));
        String all = (given + " " + furtherArguments).strip();
        return key + ": " + field.getName() + (all.isEmpty() ? "" : "(" + all + ")") + " { " + selection + " }";
    }

    /** Fields of the thing that the list belongs to. */
    String above(String fields) {
        return parent.isEmpty() ? fields : parent + "{ " + fields + " } }";
    }

    @Override
    public String toString() {
        return query("", "edges { " + row() + " }");
    }
}
