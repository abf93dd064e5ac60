package org.commissioninggraph.differential;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes random questions that the schema allows. It knows no type, field or operator by name: what the schema gains is
 * asked about without a change here.
 */
final class QueryGenerator {
    private static final int DEPTH = 6;
    private static final int USUAL_DEPTH = Integer.getInteger("differential.depth", 3);

    private final GraphQLSchema schema;
    private final Random random;
    private final LeafGenerator leaves;

    QueryGenerator(GraphQLSchema schema, Random random, Samples samples, LocalDate earliest, LocalDate latest) {
        this.schema = schema;
        this.random = random;
        this.leaves = new LeafGenerator(random, samples, earliest, latest);
    }

    /** A valid one. Fields that cannot be merged are the one thing that is found out afterwards. */
    Question next() {
        Question question = attempt();
        while (!valid(schema, question.document())) {
            question = attempt();
        }
        return question;
    }

    /** A list of the node, or of all nodes: without a page, and without variables. */
    RandomList list(NaiveGraph graph) {
        ValueGenerator values = new ValueGenerator(random, leaves, Variables.none(random));
        return RandomList.in(schema, graph, random, new ArgumentGenerator(random, values));
    }

    /** The argument {@code keys} for the groups of a list, as it is written. */
    String keys(RandomList list) {
        ValueGenerator values = new ValueGenerator(random, leaves, Variables.none(random));
        return AstPrinter.printAstCompact(new GroupGenerator(random, values).keys(list.below("groupBy"), list.edge()));
    }

    /** The argument {@code where} of a list with one condition, {@code {some: …}}; null where nothing has it. */
    @Nullable Argument quantified(RandomList list) {
        GraphQLArgument where = list.field().getArgument("where");
        GraphQLInputObjectType type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(where.getType());
        List<GraphQLInputObjectField> many = type.getFieldDefinitions().stream()
                .filter(field ->
                        field.getType() instanceof GraphQLInputObjectType of && of.getFieldDefinition("some") != null)
                .toList();
        if (many.isEmpty()) {
            return null;
        }
        GraphQLInputObjectField field = many.get(random.nextInt(many.size()));
        GraphQLInputObjectField some = ((GraphQLInputObjectType) field.getType()).getFieldDefinition("some");
        Value<?> condition = new ValueGenerator(random, leaves, Variables.none(random))
                .constant(
                        GraphQLNonNull.nonNull(some.getType()),
                        Subject.of(list.field()).at(field.getName()));
        ObjectValue quantified = object("some", condition);
        return new Argument("where", object(field.getName(), quantified));
    }

    private static ObjectValue object(String name, Value<?> value) {
        return ObjectValue.newObjectValue()
                .objectField(new ObjectField(name, value))
                .build();
    }

    static boolean valid(GraphQLSchema schema, Document document) {
        return new Validator().validateDocument(schema, document, Locale.ROOT).isEmpty();
    }

    private Question attempt() {
        Variables variables = Variables.some(random);
        ValueGenerator values = new ValueGenerator(random, leaves, variables);
        SelectionGenerator selections = new SelectionGenerator(schema, random, values);
        // Most faults need little to show; Neo4j plans a deep question as long as ten that are not.
        int depth = random.nextInt(5 * (4 - Math.min(USUAL_DEPTH, 3))) == 0 ? DEPTH : USUAL_DEPTH;
        SelectionSet selection = selections.of(schema.getQueryType(), depth, false);
        List<Definition> definitions = new ArrayList<>();
        definitions.add(OperationDefinition.newOperationDefinition()
                .operation(OperationDefinition.Operation.QUERY)
                .name("Random")
                .variableDefinitions(variables.definitions())
                .selectionSet(selection)
                .build());
        definitions.addAll(selections.fragments());
        return new Question(Document.newDocument().definitions(definitions).build(), variables.values());
    }
}
