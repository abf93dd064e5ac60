package org.commissioninggraph.document.input;

import graphql.language.Argument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import org.commissioninggraph.suggest.Nearest;
import org.jspecify.annotations.Nullable;

/** What may have been meant by an argument that is not there. */
final class ArgumentHints {
    private static final List<String> PAGES = List.of("offset", "skip", "page", "start");

    private final GraphQLSchema schema;

    ArgumentHints(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * @param field that does not have it; null where it is a directive
     * @param known the names of the arguments that there are
     */
    @Nullable String unknown(Argument argument, @Nullable GraphQLFieldDefinition field, List<String> known) {
        String name = argument.getName();
        if (PAGES.contains(name) && known.contains("after")) {
            return "a page is `first`, and the next one `first` and `after`, with the endCursor of pageInfo";
        }
        String condition = field == null ? null : condition(argument, field);
        return condition == null ? Nearest.question(name, known) : condition;
    }

    /** {@code ccgs(code: "00Q")}: what a list can be filtered by. */
    private @Nullable String condition(Argument argument, GraphQLFieldDefinition field) {
        GraphQLArgument where = field.getArgument("where");
        GraphQLInputObjectType conditions = where == null ? null : object(where.getType());
        GraphQLInputObjectField condition =
                conditions == null ? null : conditions.getFieldDefinition(argument.getName());
        if (condition == null) {
            return null;
        }
        InputValue given = new LiteralValue(argument.getValue());
        GraphQLInputObjectType type = object(condition.getType());
        String written = type == null || given.fields() != null ? null : ObjectHints.filter(given, type);
        String filter =
                "write where: {" + argument.getName() + ": " + (written == null ? given.shown() : written) + "}";
        String single = single(argument.getName(), field);
        return single == null ? filter : filter + ", or, for one, " + single + "(" + argument.getName() + ": …)";
    }

    /** The root field that gives one of what the list holds, by this argument. */
    private @Nullable String single(String argument, GraphQLFieldDefinition list) {
        GraphQLType nodes = GraphQLTypeUtil.unwrapAll(list.getType()) instanceof GraphQLFieldsContainer connection
                        && connection.getFieldDefinition("nodes") != null
                ? GraphQLTypeUtil.unwrapAll(
                        connection.getFieldDefinition("nodes").getType())
                : null;
        for (GraphQLFieldDefinition root : schema.getQueryType().getFieldDefinitions()) {
            if (root.getType() == nodes && root.getArgument(argument) != null) {
                return root.getName();
            }
        }
        return null;
    }

    private static @Nullable GraphQLInputObjectType object(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object ? object : null;
    }
}
