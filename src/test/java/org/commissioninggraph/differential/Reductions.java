package org.commissioninggraph.differential;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step smaller, in every way that there is; not all are valid. */
final class Reductions {
    private static final Set<String> FILTERS = Set.of("where", "search");

    private Reductions() {}

    /** With its variables and fragments written out where they are used. */
    static Question inlined(Question question) {
        Map<String, Value<?>> values = new LinkedHashMap<>();
        Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
        for (Definition<?> definition : question.document().getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                for (VariableDefinition variable : operation.getVariableDefinitions()) {
                    values.put(variable.getName(), variable.getDefaultValue());
                }
            }
            if (definition instanceof FragmentDefinition fragment) {
                fragments.put(fragment.getName(), fragment);
            }
        }
        values.putAll(question.variables());
        Document document =
                (Document) new AstTransformer().transform(question.document(), new Inlining(values, fragments));
        return withoutUnused(new Question(document, Map.of()));
    }

    /**
     * @param at which one, from 0, the largest steps first
     * @return null when there is none of that number
     */
    static @Nullable Question reduced(Question question, int at) {
        Cutting cutting = new Cutting(at);
        Document document = (Document) new AstTransformer().transform(question.document(), cutting);
        return cutting.done ? withoutUnused(new Question(document, question.variables())) : null;
    }

    /** Without what decides which rows of a list are wanted. */
    static Question unfiltered(Question question) {
        NodeVisitorStub cutting = new NodeVisitorStub() {
            @Override
            public TraversalControl visitArgument(Argument argument, TraverserContext<Node> context) {
                return FILTERS.contains(argument.getName())
                        ? TreeTransformerUtil.deleteNode(context)
                        : TraversalControl.CONTINUE;
            }
        };
        Document document = (Document) new AstTransformer().transform(question.document(), cutting);
        return withoutUnused(new Question(document, question.variables()));
    }

    /** Without the definitions that nothing refers to. */
    private static Question withoutUnused(Question question) {
        Set<String> used = new HashSet<>();
        Asts.each(question.document(), node -> {
            if (node instanceof VariableReference variable) {
                used.add("$" + variable.getName());
            }
            if (node instanceof FragmentSpread spread) {
                used.add(spread.getName());
            }
        });
        List<Definition> definitions = question.document().getDefinitions().stream()
                .filter(definition ->
                        !(definition instanceof FragmentDefinition fragment) || used.contains(fragment.getName()))
                .map(definition -> definition instanceof OperationDefinition operation
                        ? withVariables(operation, used)
                        : definition)
                .toList();
        Map<String, Value<?>> variables = new LinkedHashMap<>(question.variables());
        variables.keySet().removeIf(name -> !used.contains("$" + name));
        return new Question(question.document().transform(document -> document.definitions(definitions)), variables);
    }

    private static Definition withVariables(OperationDefinition operation, Set<String> used) {
        List<VariableDefinition> kept = operation.getVariableDefinitions().stream()
                .filter(variable -> used.contains("$" + variable.getName()))
                .toList();
        return operation.transform(builder -> builder.variableDefinitions(kept));
    }

    private static final class Inlining extends NodeVisitorStub {
        private final Map<String, Value<?>> values;
        private final Map<String, FragmentDefinition> fragments;

        Inlining(Map<String, Value<?>> values, Map<String, FragmentDefinition> fragments) {
            this.values = values;
            this.fragments = fragments;
        }

        @Override
        public TraversalControl visitVariableReference(VariableReference variable, TraverserContext<Node> context) {
            Value<?> value = values.get(variable.getName());
            return value == null ? TraversalControl.CONTINUE : TreeTransformerUtil.changeNode(context, value);
        }

        @Override
        public TraversalControl visitFragmentSpread(FragmentSpread spread, TraverserContext<Node> context) {
            FragmentDefinition fragment = fragments.get(spread.getName());
            return TreeTransformerUtil.changeNode(
                    context,
                    InlineFragment.newInlineFragment()
                            .typeCondition(fragment.getTypeCondition())
                            .directives(spread.getDirectives())
                            .selectionSet(fragment.getSelectionSet())
                            .build());
        }
    }

    /** Takes the step of one number, in the order of a walk from the root: a node is cut off, or made simpler. */
    private static final class Cutting extends NodeVisitorStub {
        private int left;
        private boolean done;

        Cutting(int at) {
            this.left = at;
        }

        @Override
        protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
            if (mayBeCutOff(node, context.getParentNode()) && isTheOne()) {
                return TreeTransformerUtil.deleteNode(context);
            }
            Node simpler = simpler(node);
            return simpler != node && isTheOne()
                    ? TreeTransformerUtil.changeNode(context, simpler)
                    : TraversalControl.CONTINUE;
        }

        private static boolean mayBeCutOff(Node node, Node parent) {
            return node instanceof Selection
                    || node instanceof Argument
                    || node instanceof Directive
                    || node instanceof ObjectField
                    || parent instanceof ArrayValue;
        }

        private boolean isTheOne() {
            boolean now = !done && left-- == 0;
            done |= now;
            return now;
        }

        private static Node simpler(Node node) {
            if (node instanceof Field field && field.getAlias() != null) {
                return field.transform(builder -> builder.alias(null));
            }
            if (!(node instanceof SelectionSet set)) {
                return node;
            }
            List<Selection> selections = new ArrayList<>();
            for (Selection<?> selection : set.getSelections()) {
                if (selection instanceof InlineFragment fragment && fragment.getSelectionSet() != null) {
                    selections.addAll(fragment.getSelectionSet().getSelections());
                } else {
                    selections.add(selection);
                }
            }
            return selections.equals(set.getSelections()) ? node : new SelectionSet(selections);
        }
    }
}
