package org.commissioninggraph.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.language.AstPrinter;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.suggest.Nearest;

/**
 * The variables of a document from the parameters of an address, which are texts. Whether a value is one that its type
 * can have is found out when the document is executed; here only what it is told by, text or number.
 */
public final class ReportVariables {
    private static final Set<String> LITERAL = Set.of("Boolean", "Float", "Int", "Long", "NonNegativeInt");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final GraphQLSchema schema;

    private ReportVariables(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * @param given texts by the names of parameters; an empty text is as good as none
     * @throws RequestException when one is unknown, missing, or of another kind than its variable
     */
    public static Map<String, Object> of(Operation operation, GraphQLSchema schema, Map<String, List<String>> given) {
        checkNames(operation, given.keySet());
        Map<String, Object> variables = new LinkedHashMap<>();
        ReportVariables reader = new ReportVariables(schema);
        for (VariableDefinition variable : operation.variables()) {
            List<String> texts = new ArrayList<>(given.getOrDefault(variable.getName(), List.of()));
            texts.removeIf(String::isEmpty);
            if (!texts.isEmpty()) {
                variables.put(variable.getName(), reader.value(variable, texts));
            } else if (variable.getType() instanceof NonNullType && variable.getDefaultValue() == null) {
                throw wrong("`" + variable.getName() + "` is missing: add ?" + variable.getName() + "=… ("
                        + AstPrinter.printAst(variable.getType()) + ")");
            }
        }
        return variables;
    }

    private static void checkNames(Operation operation, Set<String> given) {
        Set<String> names = new TreeSet<>();
        operation.variables().forEach(variable -> names.add(variable.getName()));
        for (String name : given) {
            if (!names.contains(name)) {
                throw new RequestException(
                        ErrorCode.BAD_ARGUMENT,
                        "the report has no parameter `" + name + "`: "
                                + (names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names)),
                        Nearest.question(name, names));
            }
        }
    }

    private Object value(VariableDefinition variable, List<String> texts) {
        Type<?> type = nullable(variable.getType());
        boolean list = type instanceof ListType;
        if (list && (texts.size() > 1 || !texts.get(0).startsWith("["))) {
            Type<?> one = nullable(((ListType) type).getType());
            return texts.stream().map(text -> single(variable, one, text)).toList();
        }
        if (texts.size() > 1) {
            throw wrong("`" + variable.getName() + "` is given " + texts.size() + " times, but it is one value");
        }
        return list ? json(variable, texts.get(0)) : single(variable, type, texts.get(0));
    }

    private Object single(VariableDefinition variable, Type<?> type, String text) {
        String name = type instanceof TypeName named ? named.getName() : "";
        boolean json = LITERAL.contains(name) || schema.getType(name) instanceof GraphQLInputObjectType;
        return json ? json(variable, text) : text;
    }

    private static Object json(VariableDefinition variable, String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw wrong("`" + variable.getName() + "` is " + text + ", expected "
                    + AstPrinter.printAst(variable.getType()));
        }
    }

    private static Type<?> nullable(Type<?> type) {
        return type instanceof NonNullType required ? (Type<?>) required.getType() : type;
    }

    private static RequestException wrong(String message) {
        return new RequestException(ErrorCode.BAD_ARGUMENT, message);
    }
}
