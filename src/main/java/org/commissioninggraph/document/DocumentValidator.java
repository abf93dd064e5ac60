package org.commissioninggraph.document;

import static graphql.validation.OperationValidationRule.ARGUMENTS_OF_CORRECT_TYPE;
import static graphql.validation.OperationValidationRule.KNOWN_ARGUMENT_NAMES;
import static graphql.validation.OperationValidationRule.PROVIDED_NON_NULL_ARGUMENTS;
import static graphql.validation.OperationValidationRule.SUBSCRIPTION_UNIQUE_ROOT_FIELD;
import static graphql.validation.OperationValidationRule.VARIABLE_DEFAULT_VALUES_OF_CORRECT_TYPE;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.OperationValidationRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.document.input.DocumentInputs;
import org.commissioninggraph.errors.PresentedError;

/**
 * Validates documents by the rules of the GraphQL specification. Those about arguments and their values are held by
 * {@link DocumentInputs}, the others by graphql-java.
 */
public final class DocumentValidator {
    private static final Set<OperationValidationRule> OF_INPUTS = EnumSet.of(
            ARGUMENTS_OF_CORRECT_TYPE,
            KNOWN_ARGUMENT_NAMES,
            PROVIDED_NON_NULL_ARGUMENTS,
            VARIABLE_DEFAULT_VALUES_OF_CORRECT_TYPE);

    private static final Pattern UNDECLARED = Pattern.compile("Undefined variable '(\\w+)'");

    private final GraphQLSchema schema;
    private final SchemaVisibility visibility;

    public DocumentValidator(GraphQLSchema schema, SchemaVisibility visibility) {
        this.schema = schema;
        this.visibility = visibility;
    }

    /** What is wrong with a document; empty where it can be executed. */
    public List<GraphQLError> errors(Document document, DocumentInputs inputs) {
        SelectionRules selections = new SelectionRules(document);
        if (!visibility.introspection()) {
            List<GraphQLError> hidden = selections.introspection();
            if (!hidden.isEmpty()) {
                return hidden;
            }
        }
        List<GraphQLError> conditional = selections.conditionalSubscriptions();
        Set<OperationValidationRule> left = EnumSet.copyOf(OF_INPUTS);
        if (!conditional.isEmpty()) {
            left.add(SUBSCRIPTION_UNIQUE_ROOT_FIELD); // graphql-java does not bear a condition there
        }
        List<GraphQLError> errors = new ArrayList<>(conditional);
        for (GraphQLError error : byGraphQlJava(document, selections, left)) {
            errors.add(withDeclaration(error, inputs));
        }
        errors.addAll(inputs.errors());
        return errors;
    }

    private List<? extends GraphQLError> byGraphQlJava(
            Document document, SelectionRules selections, Set<OperationValidationRule> left) {
        try {
            return ParseAndValidate.validate(schema, document, rule -> !left.contains(rule), Locale.ENGLISH);
        } catch (GoodFaithIntrospectionExceeded e) {
            return selections.circularIntrospection();
        }
    }

    /** Of a variable that is used and not declared, how to declare it. */
    private static GraphQLError withDeclaration(GraphQLError error, DocumentInputs inputs) {
        Matcher variable = UNDECLARED.matcher(error.getMessage());
        String type = variable.find() ? inputs.typeOf(variable.group(1)) : null;
        return type == null
                ? error
                : GraphqlErrorBuilder.newError()
                        .errorType(error.getErrorType())
                        .message("the variable $%s is not declared", variable.group(1))
                        .locations(error.getLocations())
                        .extensions(Map.of(
                                PresentedError.HINT,
                                "declare it after the operation's name: query Name($" + variable.group(1) + ": " + type
                                        + ") { … }"))
                        .build();
    }
}
