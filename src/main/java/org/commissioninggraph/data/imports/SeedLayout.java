package org.commissioninggraph.data.imports;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which seed files there are and what their columns are, read from the model: one file for each node label and each
 * relationship type. The release and its sources are not among them; they go to {@code release.json}.
 *
 * @param nodes the columns by label
 * @param relationships the columns by relationship type
 */
record SeedLayout(Map<String, List<SeedColumn>> nodes, Map<String, List<SeedColumn>> relationships) {
    private static final Set<String> IN_RELEASE_FILE = Set.of("Release", "Source");

    /** Reads every {@code *.graphqls} of the folder; throws when there is none. */
    static SeedLayout read(Path model) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : modelFiles(model)) {
            text.append(Files.readString(file)).append('\n');
        }
        return of(new SchemaParser().parse(text.toString()));
    }

    private static SeedLayout of(TypeDefinitionRegistry model) {
        StoredFields stored = new StoredFields(model);
        Map<String, List<SeedColumn>> nodes = new TreeMap<>();
        Map<String, Set<String>> edgeTypes = new TreeMap<>();
        for (ObjectTypeDefinition type : model.getTypes(ObjectTypeDefinition.class)) {
            if (type.hasDirective("node") && !IN_RELEASE_FILE.contains(type.getName())) {
                nodes.put(type.getName(), stored.columns(type));
                stored.allFields(type).forEach(field -> addEdgeType(field, edgeTypes));
            }
        }
        Map<String, List<SeedColumn>> relationships = new TreeMap<>();
        edgeTypes.forEach((type, edges) -> relationships.put(type, relationshipColumns(edges, model, stored)));
        return new SeedLayout(nodes, relationships);
    }

    private static void addEdgeType(FieldDefinition field, Map<String, Set<String>> edgeTypes) {
        for (Directive relationship : field.getDirectives("relationship")) {
            String type = text(relationship, "type");
            edgeTypes.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(text(relationship, "edge"));
        }
    }

    private static List<SeedColumn> relationshipColumns(
            Set<String> edges, TypeDefinitionRegistry model, StoredFields stored) {
        List<List<SeedColumn>> alternatives = new ArrayList<>();
        for (String edge : edges) {
            ObjectTypeDefinition type = model.getTypeOrNull(edge, ObjectTypeDefinition.class);
            if (type == null) {
                throw new IllegalArgumentException("the model has no edge type " + edge);
            }
            alternatives.add(stored.columns(type));
        }
        List<SeedColumn> columns = new ArrayList<>();
        columns.add(SeedColumn.required("from"));
        columns.add(SeedColumn.required("to"));
        columns.addAll(union(alternatives));
        return columns;
    }

    /** A column that only some of the edge types have cannot be required of the whole file. */
    private static List<SeedColumn> union(List<List<SeedColumn>> alternatives) {
        Map<String, SeedColumn> union = new LinkedHashMap<>();
        for (List<SeedColumn> columns : alternatives) {
            columns.forEach(column -> union.putIfAbsent(column.name(), column));
        }
        List<SeedColumn> result = new ArrayList<>();
        for (SeedColumn column : union.values()) {
            boolean everywhere = alternatives.stream().allMatch(columns -> columns.contains(column));
            result.add(new SeedColumn(column.name(), column.required() && everywhere, column.allowed()));
        }
        return StoredFields.sourceLast(result);
    }

    private static String text(Directive directive, String name) {
        Argument argument = directive.getArgument(name);
        if (argument == null || !(argument.getValue() instanceof StringValue text) || text.getValue() == null) {
            throw new IllegalArgumentException(
                    "the model has an @" + directive.getName() + " without its argument " + name);
        }
        return text.getValue();
    }

    private static List<Path> modelFiles(Path model) throws IOException {
        if (!Files.isDirectory(model)) {
            throw new NoSuchFileException(model + ": no model there; run from the project folder or give --model");
        }
        try (Stream<Path> files = Files.list(model)) {
            return files.filter(file -> file.toString().endsWith(".graphqls"))
                    .sorted()
                    .toList();
        }
    }
}
