package org.commissioninggraph.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.function.Supplier;

/**
 * A schema to be read from top to bottom: what is made of the types of the model says what those say, and is not described
 * again. Where it is described is told by the head of {@link PublishedSchema}. Introspection, which shows one type without
 * the others, has every description.
 */
final class DescribedOnce extends GraphQLTypeVisitorStub {
    private final DescribedElsewhere elsewhere;

    private DescribedOnce(DescribedElsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    static GraphQLSchema of(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new DescribedOnce(DescribedElsewhere.of(schema)));
    }

    @Override
    public TraversalControl visitGraphQLObjectType(
            GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        String first = elsewhere.firstOf(type);
        return first.equals(type.getName())
                ? TraversalControl.CONTINUE
                : changeNode(context, type.transform(builder -> builder.description("As " + first + ".")));
    }

    private TraversalControl undescribed(
            GraphQLNamedSchemaElement element,
            TraverserContext<GraphQLSchemaElement> context,
            Supplier<GraphQLSchemaElement> bare) {
        return elsewhere.has(element) ? changeNode(context, bare.get()) : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        return undescribed(field, context, () -> field.transform(builder -> builder.description(null)));
    }

    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        return undescribed(argument, context, () -> argument.transform(builder -> builder.description(null)));
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
            GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
        return undescribed(field, context, () -> field.transform(builder -> builder.description(null)));
    }

    @Override
    public TraversalControl visitGraphQLEnumValueDefinition(
            GraphQLEnumValueDefinition value, TraverserContext<GraphQLSchemaElement> context) {
        return undescribed(value, context, () -> value.transform(builder -> builder.description(null)));
    }
}
