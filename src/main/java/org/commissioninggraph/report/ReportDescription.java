package org.commissioninggraph.report;

import graphql.language.AstPrinter;
import graphql.language.Comment;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a saved document answers, for those who look for one.
 *
 * @param description the comment above its operation, empty where there is none
 * @param variables parameters of its address
 */
public record ReportDescription(String name, String description, List<Variable> variables) {
    /**
     * A parameter.
     *
     * @param type as GraphQL writes it, such as {@code [ID!]}
     * @param defaultValue as GraphQL writes it; null where there is none
     */
    public record Variable(String name, String type, @Nullable String defaultValue) {
        private static Variable of(VariableDefinition variable) {
            String value = variable.getDefaultValue() == null ? null : AstPrinter.printAst(variable.getDefaultValue());
            return new Variable(variable.getName(), AstPrinter.printAst(variable.getType()), value);
        }
    }

    /**
     * @param document has one operation, which fits the schema
     */
    public static ReportDescription of(String name, String document) {
        OperationDefinition operation = new Parser()
                .parseDocument(document)
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow();
        String description = operation.getComments().stream()
                .map(Comment::getContent)
                .map(String::strip)
                .collect(Collectors.joining(" "));
        List<Variable> variables =
                operation.getVariableDefinitions().stream().map(Variable::of).toList();
        return new ReportDescription(name, description, variables);
    }
}
