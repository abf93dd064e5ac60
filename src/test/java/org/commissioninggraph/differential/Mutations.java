package org.commissioninggraph.differential;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Spoils valid questions, as people, generators and those who mean harm do: here and there something else. */
final class Mutations {
    private static final int NESTED = 40;

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** Text and variables of a request. */
    record Spoilt(String text, Map<String, @Nullable Object> variables) {}

    Spoilt of(Question question) {
        Document document = question.document();
        int changes = random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            document = changed(document);
        }
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(question.variableValues());
        for (String name : List.copyOf(variables.keySet())) {
            if (changes == 0 || random.nextInt(3) == 0) {
                change(variables, name);
            }
        }
        document.getFirstDefinitionOfType(graphql.language.OperationDefinition.class)
                .ifPresent(operation -> operation.getVariableDefinitions().stream()
                        .map(VariableDefinition::getName)
                        .filter(name -> random.nextInt(4) == 0)
                        .forEach(name -> change(variables, name)));
        String text = AstPrinter.printAst(document);
        return new Spoilt(random.nextInt(20) == 0 ? cut(text) : text, variables);
    }

    private String cut(String text) {
        int at = random.nextInt(text.length());
        String signs = "{}()[]:$@!\"'\\#=&|…\u0000;";
        return text.substring(0, at) + signs.charAt(random.nextInt(signs.length())) + text.substring(at);
    }

    private void change(Map<String, @Nullable Object> variables, String name) {
        switch (random.nextInt(4)) {
            case 0 -> variables.put(name, null);
            case 1 -> variables.remove(name);
            default -> variables.put(name, within(variables.get(name)));
        }
    }

    /** Another value, or the same with another one in it. */
    private @Nullable Object within(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields && !fields.isEmpty() && random.nextBoolean()) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>();
            fields.forEach((name, of) -> changed.put((String) name, of));
            String name = new ArrayList<>(changed.keySet()).get(random.nextInt(changed.size()));
            if (random.nextInt(4) == 0) {
                changed.put(name + "x", changed.remove(name));
            } else {
                changed.put(name, within(changed.get(name)));
            }
            return changed;
        }
        return Literals.plain(value());
    }

    private Document changed(Document document) {
        List<Node<?>> nodes = new ArrayList<>();
        Asts.each(document, node -> {
            if (node instanceof Value
                    || node instanceof Argument
                    || node instanceof ObjectField
                    || node instanceof Field
                    || node instanceof VariableDefinition) {
                nodes.add(node);
            }
        });
        Node<?> spoilt = nodes.get(random.nextInt(nodes.size()));
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("ReferenceEquality") // that very node
            protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
                return node == spoilt ? change(node, context) : TraversalControl.CONTINUE;
            }
        });
    }

    private TraversalControl change(Node<?> node, TraverserContext<Node> context) {
        if (node instanceof Field field) {
            return TreeTransformerUtil.changeNode(context, field(field));
        }
        if (node instanceof VariableDefinition variable) {
            return TreeTransformerUtil.changeNode(
                    context, variable.transform(builder -> builder.defaultValue(value())));
        }
        if (node instanceof Value) {
            return TreeTransformerUtil.changeNode(context, value());
        }
        if (random.nextInt(3) == 0) {
            return TreeTransformerUtil.deleteNode(context);
        }
        return TreeTransformerUtil.changeNode(
                context,
                node instanceof Argument argument
                        ? argument.transform(builder -> builder.name(name(argument.getName())))
                        : ((ObjectField) node)
                                .transform(builder -> builder.name(name(((ObjectField) node).getName()))));
    }

    private Field field(Field field) {
        return switch (random.nextInt(3)) {
            case 0 -> field.transform(builder -> builder.name(name(field.getName())));
            case 1 ->
                field.transform(builder ->
                        builder.arguments(List.of(new Argument(random.nextBoolean() ? "where" : "code", value()))));
            default ->
                field.transform(builder -> builder.directive(Directive.newDirective()
                        .name(random.nextBoolean() ? "skip" : "include")
                        .argument(new Argument("if", value()))
                        .build()));
        };
    }

    private String name(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> "_" + name;
            case 1 -> name.substring(0, Math.max(1, name.length() - 1));
            default ->
                List.of("nodes", "eq", "some", "limit", "id", "edge", "null2").get(random.nextInt(7));
        };
    }

    private Value<?> value() {
        return switch (random.nextInt(14)) {
            case 0 -> NullValue.of();
            case 1 -> new StringValue("x");
            case 2 -> new StringValue("9".repeat(1 + random.nextInt(2_000)));
            case 3 -> new IntValue(BigInteger.valueOf(-random.nextInt(5)));
            case 4 -> new IntValue(BigInteger.TEN.pow(random.nextInt(400)));
            case 5 -> new FloatValue(new BigDecimal("1e" + (random.nextInt(800) - 400)));
            case 6 -> new FloatValue(new BigDecimal("-0.5"));
            case 7 -> new EnumValue("ASC");
            case 8 -> new BooleanValue(true);
            case 9 -> new ObjectValue(List.of());
            case 10 -> new ArrayValue(List.of());
            case 11 -> new VariableReference("v1");
            case 12 -> nested();
            default -> new ObjectValue(List.of(new ObjectField("eq", new StringValue("00Q"))));
        };
    }

    private Value<?> nested() {
        Value<?> value = NullValue.of();
        boolean list = random.nextBoolean();
        for (int depth = random.nextInt(NESTED); depth > 0; depth--) {
            value = list
                    ? new ArrayValue(List.of((Value) value))
                    : new ObjectValue(List.of(new ObjectField("not", (Value) value)));
        }
        return value;
    }
}
