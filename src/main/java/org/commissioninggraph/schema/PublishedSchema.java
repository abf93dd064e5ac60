package org.commissioninggraph.schema;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.idl.SchemaPrinter;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commissioninggraph.model.Model;

/** The API as it is published, in SDL: a change of the contract is seen in review. */
public final class PublishedSchema {
    private static final String HEADER =
            """
            # The published API, generated from schema/model by the command `schema`. Not to be edited by hand.
            #
            # Each thing is described once. What has no description is as another, by the first of these rules that fits:
            #  - a field that an interface of its type has: as there;
            #  - a field of CCGWhere, CCGOrder or CCGAggregate that CCG has: as there, and `practicesCount` as `practices`;
            #    one of EdgeWhere or EdgeOrder: as in EdgeAggregate, and one of that as in the first type in ...Edge with it;
            #  - a field, or an argument of one, of a type in ...Aggregate, ...Connection, ...Edge, ...Filter, ...Group,
            #    ...ListWhere, ...Order, ...OverTime or ...Where: as in the first type of that ending that has it;
            #  - another argument: as at the first field of Query that has it, or where none has, of the other types;
            #  - a value of an enum: as the type of that name.
            # In introspection, and so in GraphiQL and at /reference, each stands with its description.

            """;

    private static final String RELEASED =
            """
            # The API as it was last released, without descriptions: a test refuses a change that breaks it. Written by
            # `schema --release`. Not to be edited by hand.

            """;

    private static final Pattern DESCRIPTION =
            Pattern.compile("^ *(?:\"\"\".*?\"\"\"|\"[^\\n]*\")\\n", Pattern.MULTILINE | Pattern.DOTALL);

    private PublishedSchema() {}

    /** The SDL that a model gives, the same text for the same model. */
    public static String of(Model model) {
        return of(schema(model));
    }

    /** The SDL of a schema that was made of a model. */
    public static String of(GraphQLSchema schema) {
        return printed(DescribedOnce.of(schema), element -> true);
    }

    /**
     * The same as Relay's compiler wants it: {@code @refetchable} fetches through {@code node}, which may take an id and
     * nothing else. What is compiled over it is answered like any other query.
     */
    public static String forRelay(Model model) {
        GraphQLSchema schema = DescribedOnce.of(schema(model));
        GraphQLFieldDefinition byId = schema.getQueryType().getFieldDefinition(RootField.NODE);
        return printed(
                schema,
                element -> element == byId.getArgument("id")
                        || !byId.getArguments().contains(element));
    }

    private static GraphQLSchema schema(Model model) {
        return ApiSchema.of(model, field -> environment -> null);
    }

    private static String printed(GraphQLSchema schema, Predicate<GraphQLSchemaElement> included) {
        SchemaPrinter printer = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                .includeDirectiveDefinition(Range.NAME::equals)
                .includeScalarTypes(true)
                .includeSchemaElement(included));
        return HEADER + printer.print(schema);
    }

    /** The same with names and types only: what a later version must not break. */
    public static String bare(Model model) {
        return RELEASED
                + DESCRIPTION.matcher(of(model).substring(HEADER.length())).replaceAll("");
    }
}
