package org.commissioninggraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.ModelReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads the published SDL as its head tells people to, and nothing but the SDL. */
final class DescribedElsewhereTests {
    private static final List<String> ENDINGS =
            List.of("Aggregate", "Connection", "Edge", "Filter", "Group", "ListWhere", "Order", "OverTime", "Where");
    private static final GraphQLSchema SCHEMA =
            ApiSchema.of(ModelReader.read(Path.of("schema/model")), field -> environment -> null);
    private static final String SDL = PublishedSchema.of(SCHEMA);
    private static final String EVERYTHING =
            new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false)).print(SCHEMA);

    /** By place, in the order of the file; blank where there is none. */
    private final Map<String, String> told = PublishedSchemaTests.all(SDL);

    private final Map<String, List<String>> interfaces = new LinkedHashMap<>();

    /** By name, the places of all arguments of that name. */
    private final Map<String, List<String>> arguments = new LinkedHashMap<>();

    DescribedElsewhereTests() {
        for (Node<?> type : new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(SDL)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build())
                .getDefinitions()) {
            if (type instanceof ImplementingTypeDefinition<?> some) {
                List<String> names = new ArrayList<>();
                some.getImplements().forEach(of -> names.add(((TypeName) of).getName()));
                interfaces.put(some.getName(), names);
                some.getFieldDefinitions().forEach(field -> read(some.getName(), field));
            }
        }
    }

    private void read(String type, FieldDefinition field) {
        for (NamedNode<?> argument : field.getInputValueDefinitions()) {
            arguments
                    .computeIfAbsent(argument.getName(), name -> new ArrayList<>())
                    .add(type + "." + field.getName() + "." + argument.getName());
        }
    }

    @Test
    void whatIsNotDescribedIsDescribedWhereTheHeadSays() {
        List<String> lost = new ArrayList<>();
        Map<String, String> wanted = PublishedSchemaTests.all(EVERYTHING);
        int[] followed = {0};
        told.forEach((place, text) -> {
            if (text.isBlank() && wanted.containsKey(place)) {
                followed[0]++;
                String found = String.valueOf(found(place));
                if (!found.equals(wanted.get(place).replaceFirst("^By how many: ", ""))) {
                    lost.add(place + ": " + found);
                }
            }
        });

        assertThat(lost).isEmpty();
        assertThat(followed[0]).as("what is not described").isGreaterThan(1_000);
    }

    private @Nullable String found(String place) {
        String at = place;
        for (int hops = 0; hops < 5; hops++) {
            at = next(at.split("\\."));
            String text = at == null ? null : told.get(at);
            if (text == null || !text.isBlank()) {
                return text != null && text.matches("As \\w+\\.")
                        ? told.get(text.substring(3, text.length() - 1))
                        : text;
            }
        }
        return null;
    }

    /** Where the head sends on from a place. */
    private @Nullable String next(String[] place) {
        String type = place[0];
        String rest = String.join(".", List.of(place).subList(1, place.length));
        String ending = ending(type);
        if (place.length == 3) {
            return ending.isEmpty() ? argument(place[2]) : first(ending, rest);
        }
        for (String shared : interfaces.getOrDefault(type, List.of())) {
            if (told.containsKey(shared + "." + rest)) {
                return shared + "." + rest;
            }
        }
        if (ending.isEmpty()) {
            return rest;
        }
        String read = read(type, ending, rest);
        return told.containsKey(read) ? read : first(ending, rest);
    }

    private String read(String type, String ending, String field) {
        String of = type.substring(0, type.length() - ending.length());
        if (!List.of("Where", "Order", "Aggregate").contains(ending)) {
            return "";
        }
        if (of.equals("Edge")) {
            return type.equals("EdgeAggregate") ? String.valueOf(first("Edge", field)) : "EdgeAggregate." + field;
        }
        String same = of + "." + field;
        return told.containsKey(same) ? same : same.replaceFirst("Count$", "");
    }

    private @Nullable String first(String ending, String rest) {
        for (String place : told.keySet()) {
            if (place.endsWith("." + rest) && place.equals(place.split("\\.")[0] + "." + rest)) {
                if (ending(place.split("\\.")[0]).equals(ending)) {
                    return place;
                }
            }
        }
        return null;
    }

    private String argument(String name) {
        for (String place : arguments.get(name)) {
            if (place.startsWith("Query.")) {
                return place;
            }
        }
        return arguments.get(name).get(0);
    }

    private String ending(String type) {
        for (String ending : ENDINGS) {
            if (type.endsWith(ending)
                    && interfaces.getOrDefault(type, List.of()).isEmpty()) {
                return ending;
            }
        }
        return "";
    }
}
