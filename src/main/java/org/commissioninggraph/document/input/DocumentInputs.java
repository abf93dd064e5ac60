package org.commissioninggraph.document.input;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document gives: the values in it, checked, and where its variables stand for some. */
public final class DocumentInputs {
    /**
     * An operation or fragment.
     *
     * @param uses where more must hold of a variable than its type says
     * @param fragments the names of those that are spread in it
     */
    record Definition(List<VariableUse> uses, Set<String> fragments) {}

    /**
     * What variables stand for, by their names.
     *
     * @param types at the first place where one is used
     * @param compared what they are compared with, each with all of it
     */
    record Variables(Map<String, GraphQLInputType> types, Map<String, Set<ComparedValue>> compared) {
        void add(VariableUse use) {
            types.putIfAbsent(use.variable(), use.type());
            ComparedValue with = use.place().compared();
            if (with != null && with.isEquality()) {
                compared.computeIfAbsent(use.variable(), first -> new LinkedHashSet<>())
                        .add(with);
            }
        }
    }

    private final List<InputProblem> problems = new ArrayList<>();
    private final Map<OperationDefinition, Definition> operations = new IdentityHashMap<>();
    private final Map<String, Definition> fragments = new HashMap<>();
    private final Variables variables = new Variables(new HashMap<>(), new HashMap<>());

    private DocumentInputs(GraphQLSchema schema, Document document) {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            operations.put(operation, new DefinitionReader(schema, problems, variables).operation(operation));
        }
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), new DefinitionReader(schema, problems, variables).fragment(fragment));
        }
    }

    /** Reads any document that could be parsed. */
    public static DocumentInputs of(GraphQLSchema schema, Document document) {
        return new DocumentInputs(schema, document);
    }

    /** What is wrong with the values in it. */
    public List<GraphQLError> errors() {
        return problems.stream().map(InputProblem::error).toList();
    }

    /** What a variable stands for at the first place where it does; null where it is used at none that is known. */
    public @Nullable String typeOf(String variable) {
        GraphQLInputType type = variables.types().get(variable);
        return type == null ? null : GraphQLTypeUtil.simplePrint(type);
    }

    /** What each variable is compared with, for being the same. */
    public Map<String, Set<ComparedValue>> compared() {
        return variables.compared();
    }

    /** Where more must hold of variables than their types say, in an operation and the fragments that it spreads. */
    List<VariableUse> uses(OperationDefinition operation) {
        List<VariableUse> uses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Definition> next = new ArrayDeque<>();
        push(next, operations.get(operation));
        while (!next.isEmpty()) {
            Definition definition = next.pop();
            uses.addAll(definition.uses());
            for (String fragment : definition.fragments()) {
                if (seen.add(fragment)) {
                    push(next, fragments.get(fragment));
                }
            }
        }
        return uses;
    }

    private static void push(Deque<Definition> next, @Nullable Definition definition) {
        if (definition != null) {
            next.push(definition);
        }
    }
}
