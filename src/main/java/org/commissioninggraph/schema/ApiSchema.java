package org.commissioninggraph.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static org.commissioninggraph.schema.FieldDefinitions.field;

import graphql.Directives;
import graphql.GraphQLException;
import graphql.Scalars;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.InterfaceType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelException;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.schema.networks.NetworkQuestion;
import org.commissioninggraph.schema.networks.NetworkTypes;
import org.commissioninggraph.schema.networks.NetworkVocabulary;

/** Makes the published schema from the model. There is nothing to be fetched below the root fields. */
public final class ApiSchema {
    private static final String QUERY = "Query";
    private static final Map<String, Object> NO_VALUE = Map.of();

    private final Model model;
    private final TypeTable types;
    private final ScalarTypes scalars;
    private final ConnectionTypes connections;
    private final ListArguments arguments;
    private final EntityTypes entities;
    private final GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
    private final RootType query = new RootType(QUERY, "Where every question starts.", code);
    private final RootType subscription = new RootType(
            "Subscription", "What is sent at once, and again each time that another release is loaded.", code);

    private ApiSchema(Model model) {
        this.model = model;
        this.types = new TypeTable(model);
        this.scalars = new ScalarTypes(types);
        Bindings bindings = Bindings.of(model);
        ComparisonTypes filters = new ComparisonTypes(types, scalars);
        OrderTypes orders = new OrderTypes(model, bindings, types);
        this.connections = new ConnectionTypes(types, scalars, new AggregateTypes(model, types, scalars, orders));
        this.arguments = new ListArguments(types, new WhereTypes(model, bindings, types, filters), orders, scalars);
        this.entities = new EntityTypes(model, bindings, types, scalars, connections, arguments);
    }

    /**
     * @param fetchers makes the fetcher of each root field that is answered from the graph
     */
    public static GraphQLSchema of(Model model, Function<RootField, DataFetcher<?>> fetchers) {
        return new ApiSchema(model).build(fetchers);
    }

    /**
     * Whether an API can be made of a model.
     *
     * @throws ModelException when names collide, or are such as no API may have
     */
    public static void check(Model model) {
        try {
            of(model, field -> environment -> null);
        } catch (GraphQLException e) {
            throw new ModelException("no API can be made of the model: " + e.getMessage());
        }
    }

    private GraphQLSchema build(Function<RootField, DataFetcher<?>> fetchers) {
        for (EntityType type : model.entities()) {
            query.add(one(type), fetchers.apply(oneOf(type)));
            if (type.plural() == null) {
                subscription.add(loaded(type), fetchers.apply(oneOf(type)));
            } else {
                query.add(list(type, type.plural()), fetchers.apply(new RootField.All(type)));
            }
        }
        subscription.add(live(), environment -> NO_VALUE);
        query.add(byId(), fetchers.apply(new RootField.ById()));
        Succession succession = model.succession();
        if (succession != null) {
            query.add(
                    entities.histories().changes(succession, "What happened to organisations in an interval."),
                    fetchers.apply(new RootField.Changes(succession)));
            query.add(search(succession.type()), fetchers.apply(new RootField.Search(succession.type())));
        }
        NetworkVocabulary vocabulary = NetworkVocabulary.of(model);
        if (vocabulary != null) {
            addNetworks(vocabulary, fetchers);
        }
        code.dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), ApiSchema::directives);
        code.typeResolver(EntityTypes.NODE, ApiSchema::resolve);
        for (InterfaceType type : model.interfaces().values()) {
            code.typeResolver(type.name(), ApiSchema::resolve);
        }
        return GraphQLSchema.newSchema()
                .query(query.build())
                .subscription(subscription.build())
                .additionalTypes(types.all())
                .additionalDirective(Range.DIRECTIVE)
                .codeRegistry(code.build())
                .build();
    }

    private void addNetworks(NetworkVocabulary vocabulary, Function<RootField, DataFetcher<?>> fetchers) {
        NetworkTypes networks =
                new NetworkTypes(vocabulary, types, scalars, entities.of(vocabulary.type()), arguments::dateInterval);
        for (NetworkQuestion question : NetworkQuestion.values()) {
            query.add(networks.field(question), fetchers.apply(new RootField.OverNetwork(question, vocabulary)));
        }
    }

    /** Without {@code @defer}, which graphql-java declares in every schema: fragments are not deferred here. */
    private static List<GraphQLDirective> directives(DataFetchingEnvironment environment) {
        return environment.getGraphQLSchema().getDirectives().stream()
                .filter(directive -> !directive.getName().equals(Directives.DeferDirective.getName()))
                .toList();
    }

    private static RootField oneOf(EntityType type) {
        return type.plural() == null ? new RootField.TheOnly((NodeType) type) : new RootField.ByKey(type);
    }

    private GraphQLFieldDefinition one(EntityType type) {
        GraphQLFieldDefinition field = field(type.single(), type.description(), entities.of(type));
        if (type.plural() == null) {
            return field;
        }
        String key = type.key().name();
        String description = "The " + type.name() + " with this " + key + ", open or not. Null when there is none.";
        return field.transform(builder -> builder.description(description)
                .argument(ListArguments.argument(key, type.key().description(), nonNull(ScalarTypes.ID)))
                .argument(arguments.asOf()));
    }

    /** What there is only one of is made anew by a load. */
    private GraphQLFieldDefinition loaded(EntityType type) {
        return field(
                type.single() + "Loaded",
                type.description() + " Sent at once, and again each time that another one is loaded.",
                entities.of(type));
    }

    private static GraphQLFieldDefinition live() {
        return field(
                RootField.LIVE,
                "The answer to any query, sent at once, and again each time that another release is loaded.",
                GraphQLTypeReference.typeRef(QUERY));
    }

    private GraphQLFieldDefinition list(EntityType type, String name) {
        String open = type.hasLife() ? " that are open on the date asked for" : "";
        return field(
                        name,
                        "All of type " + type.name() + open + ", a page at a time.",
                        nonNull(connections.of(type, null)))
                .transform(field -> field.arguments(arguments.of(type, type.hasLife())));
    }

    private GraphQLFieldDefinition search(EntityType type) {
        List<GraphQLArgument> others = arguments.of(type, true).stream()
                .filter(argument -> !argument.getName().equals("search"))
                .toList();
        return field(
                        RootField.SEARCH,
                        "All of type " + type.name()
                                + " that are open on the date asked for, or ever with `history: true`,"
                                + " whose names and codes fit a text; the best come first.",
                        nonNull(connections.of(type, null)))
                .transform(field -> field.argument(
                                ListArguments.argument("text", ListArguments.SEARCH, nonNull(Scalars.GraphQLString)))
                        .arguments(others));
    }

    private GraphQLFieldDefinition byId() {
        return field(RootField.NODE, "Anything by its `id`. Null when there is no such thing.", entities.node())
                .transform(field -> field.argument(ListArguments.argument(
                                "id", "The id that the thing gave before.", nonNull(ScalarTypes.ID)))
                        .argument(arguments
                                .asOf()
                                .transform(
                                        day -> day.description("The date to answer for. That of the id, if absent."))));
    }

    private static GraphQLObjectType resolve(TypeResolutionEnvironment environment) {
        throw new IllegalStateException(
                "nothing of an abstract type is completed by graphql-java: " + environment.getField());
    }
}
