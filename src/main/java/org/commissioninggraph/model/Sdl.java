package org.commissioninggraph.model;

import graphql.GraphQLError;
import graphql.language.AbstractDescribedNode;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.EnumValueDefinition;
import graphql.language.FloatValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the SDL says at one definition, or an error that names its place. */
final class Sdl {
    private Sdl() {}

    static <T extends Node<T>> String description(AbstractDescribedNode<T> node) {
        if (node.getDescription() == null) {
            throw new ModelException(place(node) + "has no description: write one above it, in quotes");
        }
        return node.getDescription().getContent().strip();
    }

    static EnumType enumType(EnumTypeDefinition type) {
        Map<String, String> values = new LinkedHashMap<>();
        for (EnumValueDefinition value : type.getEnumValueDefinitions()) {
            values.put(value.getName(), description(value));
        }
        return new EnumType(type.getName(), description(type), Collections.unmodifiableMap(values));
    }

    static List<String> interfaces(ObjectTypeDefinition type) {
        return type.getImplements().stream()
                .map(name -> ((graphql.language.TypeName) name).getName())
                .toList();
    }

    static String argument(DirectivesContainer<?> node, String directive, String name) {
        String value = optionalArgument(node, directive, name);
        if (value == null) {
            throw new ModelException(place((Node<?>) node) + "needs @" + directive + "(" + name + ": …)");
        }
        return value;
    }

    /** A number above 0 that is 1 where it is not given. */
    static double positive(DirectivesContainer<?> node, String directive, String name) {
        Value<?> value = value(node, directive, name);
        double number = value instanceof FloatValue decimal
                ? decimal.getValue().doubleValue()
                : value instanceof IntValue whole ? whole.getValue().doubleValue() : 1;
        if (number <= 0) {
            throw new ModelException(place((Node<?>) node) + "has @" + directive + "(" + name + ": " + number
                    + "), expected a number above 0");
        }
        return number;
    }

    static @Nullable String optionalArgument(DirectivesContainer<?> node, String directive, String name) {
        Value<?> value = value(node, directive, name);
        if (value instanceof EnumValue constant) {
            return constant.getName();
        }
        return value instanceof StringValue text ? text.getValue() : null;
    }

    static @Nullable Value<?> value(DirectivesContainer<?> node, String directive, String name) {
        List<Directive> found = node.getDirectives(directive);
        Argument argument = found.isEmpty() ? null : found.get(0).getArgument(name);
        return argument == null ? null : argument.getValue();
    }

    static String place(Node<?> node) {
        String name = node instanceof graphql.language.NamedNode<?> named ? named.getName() + " " : "";
        return where(node) + ": " + name;
    }

    /** Where types and their fields are declared. */
    static Map<String, String> places(TypeDefinitionRegistry registry) {
        Map<String, String> places = new LinkedHashMap<>();
        registry.types().forEach((name, type) -> {
            places.put(name, where(type));
            if (type instanceof ImplementingTypeDefinition<?> fields) {
                fields.getFieldDefinitions().forEach(field -> places.put(name + "." + field.getName(), where(field)));
            }
        });
        return Collections.unmodifiableMap(places);
    }

    /** Where an error is, as a message begins; empty where that is not known. */
    static String place(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        return locations == null || locations.isEmpty()
                ? ""
                : locations.get(0).getSourceName() + ":" + locations.get(0).getLine() + ": ";
    }

    private static String where(Node<?> node) {
        SourceLocation location = location(node);
        return location.getSourceName() + ":" + location.getLine();
    }

    static SourceLocation location(Node<?> node) {
        return Objects.requireNonNullElse(node.getSourceLocation(), SourceLocation.EMPTY);
    }
}
