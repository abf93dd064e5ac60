package org.commissioninggraph.differential;

import graphql.Scalars;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectField;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes selections: fields with arguments, aliases, fragments and directives. */
final class SelectionGenerator {
    private static final String TYPE_NAME = "__typename";

    private final GraphQLSchema schema;
    private final Random random;
    private final ValueGenerator values;
    private final ArgumentGenerator arguments;
    private final Aliases aliases = new Aliases();
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final List<FragmentDefinition> inOrder = new ArrayList<>();

    /** The type of the rows of the list at hand. */
    private @Nullable GraphQLFieldsContainer rows;

    /** What stands in the filter and the order of the list at hand: that is asked for again in its rows. */
    private Set<String> filtered = Set.of();

    SelectionGenerator(GraphQLSchema schema, Random random, ValueGenerator values) {
        this.schema = schema;
        this.random = random;
        this.values = values;
        this.arguments = new ArgumentGenerator(random, values);
    }

    List<FragmentDefinition> fragments() {
        return inOrder;
    }

    /**
     * @param many whether it is asked of many things
     */
    SelectionSet of(GraphQLFieldsContainer type, int depth, boolean many) {
        return new SelectionSet(selections(type, depth, many, new HashSet<>()));
    }

    /** Fragments on members, or on an interface of theirs. */
    private SelectionSet of(GraphQLUnionType union, int depth, boolean many) {
        List<Selection> selections = new ArrayList<>(List.of(new Field(TYPE_NAME)));
        for (int count = random.nextInt(3); count > 0; count--) {
            GraphQLObjectType member = (GraphQLObjectType)
                    union.getTypes().get(random.nextInt(union.getTypes().size()));
            List<GraphQLNamedOutputType> wider = member.getInterfaces();
            GraphQLFieldsContainer type = wider.isEmpty() || random.nextBoolean()
                    ? member
                    : (GraphQLFieldsContainer) wider.get(random.nextInt(wider.size()));
            selections.add(InlineFragment.newInlineFragment()
                    .typeCondition(new TypeName(type.getName()))
                    .selectionSet(new SelectionSet(selections(type, depth, many, new HashSet<>())))
                    .build());
        }
        return new SelectionSet(selections);
    }

    private List<Selection> selections(GraphQLFieldsContainer type, int depth, boolean many, Set<String> keys) {
        List<Selection> selections = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int index = 0; index < size; index++) {
            int kind = random.nextInt(20);
            if (kind == 0 && depth > 0) {
                selections.add(named(type, depth, many));
            } else if (kind == 1 || (kind < 8 && type instanceof GraphQLInterfaceType)) {
                selections.add(inline(type, depth, many, keys));
            } else {
                Field field = field(type, depth, many, keys);
                selections.add(field);
                if (depth > 0 && random.nextInt(12) == 0) {
                    selections.add(again(field));
                    selections.add(more(field));
                }
            }
        }
        return selections;
    }

    private Field field(GraphQLFieldsContainer type, int depth, boolean many, Set<String> keys) {
        GraphQLFieldDefinition definition = pick(type, depth);
        if (definition == null) {
            return new Field(TYPE_NAME);
        }
        String name = definition.getName();
        Field.Builder field = Field.newField(name).directives(directives());
        if (random.nextInt(5) == 0 || !keys.add(name)) {
            field.alias(aliases.of(name));
        }
        List<Argument> given = arguments.of(definition, many, rows);
        field.arguments(given);
        boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer below) {
            GraphQLFieldsContainer before = rows;
            Set<String> filteredBefore = filtered;
            rows = Subject.rows(below, before);
            filtered = given.isEmpty() ? filtered : named(given);
            field.selectionSet(of(below, depth - 1, many || list));
            rows = before;
            filtered = filteredBefore;
        }
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLUnionType union) {
            field.selectionSet(of(union, depth - 1, many || list));
        }
        return field.build();
    }

    /** The same and a little more, under another alias: it shares with the other what both ask. */
    private Field more(Field field) {
        SelectionSet set = field.getSelectionSet();
        return set == null
                ? again(field)
                : again(field)
                        .transform(copy -> copy.selectionSet(set.transform(wider -> wider.selection(
                                new Field(TYPE_NAME).transform(name -> name.alias(aliases.of(TYPE_NAME)))))));
    }

    private static Set<String> named(List<Argument> given) {
        Set<String> names = new HashSet<>();
        given.forEach(argument -> Asts.each(argument, node -> {
            if (node instanceof ObjectField field) {
                names.add(field.getName());
            }
        }));
        return names;
    }

    /** What one field asks, under another alias. */
    private Field again(Field field) {
        return field.transform(copy -> copy.alias(aliases.of(field.getName())));
    }

    /** Null, for the name of the type, now and then and where nothing else is left at the end of the depth. */
    private GraphQLFieldDefinition pick(GraphQLFieldsContainer type, int depth) {
        List<GraphQLFieldDefinition> plain = new ArrayList<>();
        List<GraphQLFieldDefinition> deeper = new ArrayList<>();
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            if (NetworkFieldFilter.isOfNetworks(field) || !Subject.has(rows, type, field)) {
                continue;
            }
            boolean leaf = !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType);
            (leaf ? plain : deeper).add(field);
        }
        if (random.nextInt(25) == 0 && type != schema.getQueryType()) {
            return null;
        }
        List<GraphQLFieldDefinition> again = deeper.stream()
                .filter(field -> filtered.contains(field.getName()))
                .toList();
        if (depth > 0 && !again.isEmpty() && random.nextBoolean()) {
            return again.get(random.nextInt(again.size()));
        }
        boolean deep = depth > 0 && !deeper.isEmpty() && (plain.isEmpty() || random.nextInt(5) < 3);
        List<GraphQLFieldDefinition> from = deep ? deeper : plain;
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private Selection<?> inline(GraphQLFieldsContainer type, int depth, boolean many, Set<String> keys) {
        GraphQLFieldsContainer on = narrower(type);
        InlineFragment.Builder fragment = InlineFragment.newInlineFragment().directives(directives());
        if (on != type || random.nextBoolean()) {
            fragment.typeCondition(new TypeName(on.getName()));
        }
        // Fragments on different types may use one key for different things.
        Set<String> own = on == type ? keys : new HashSet<>(keys);
        return fragment.selectionSet(new SelectionSet(selections(on, depth, many, own)))
                .build();
    }

    private GraphQLFieldsContainer narrower(GraphQLFieldsContainer type) {
        if (random.nextInt(4) == 0) {
            return type;
        }
        if (type instanceof GraphQLInterfaceType shared) {
            List<GraphQLObjectType> types = schema.getImplementations(shared);
            return types.get(random.nextInt(types.size()));
        }
        List<?> interfaces = type instanceof GraphQLObjectType object ? object.getInterfaces() : List.of();
        return interfaces.isEmpty() ? type : (GraphQLFieldsContainer) interfaces.get(random.nextInt(interfaces.size()));
    }

    /** A spread of a fragment: one that was spread before, if there is one of the type. */
    private Selection<?> named(GraphQLFieldsContainer type, int depth, boolean many) {
        String key = type.getName() + (rows == null ? "" : rows.getName());
        FragmentDefinition fragment = fragments.get(key);
        if (fragment == null) {
            Set<String> keys = new HashSet<>();
            type.getFieldDefinitions().forEach(field -> keys.add(field.getName()));
            fragment = FragmentDefinition.newFragmentDefinition()
                    .name("F" + (inOrder.size() + 1) + type.getName())
                    .typeCondition(new TypeName(type.getName()))
                    .selectionSet(new SelectionSet(selections(type, depth, many, keys)))
                    .build();
            fragments.put(key, fragment);
            inOrder.add(fragment);
        }
        return FragmentSpread.newFragmentSpread(fragment.getName())
                .directives(directives())
                .build();
    }

    private List<Directive> directives() {
        if (random.nextInt(25) > 0) {
            return List.of();
        }
        boolean include = random.nextBoolean();
        Value<?> held = BooleanValue.of(include == (random.nextInt(3) > 0));
        Value<?> value = values.variable(GraphQLNonNull.nonNull(Scalars.GraphQLBoolean), held);
        return List.of(Directive.newDirective()
                .name(include ? "include" : "skip")
                .argument(new Argument("if", value))
                .build());
    }
}
