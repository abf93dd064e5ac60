package org.commissioninggraph.model;

import graphql.language.EnumTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.MultiSourceReader;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the model from a folder of annotated SDL files. */
public final class ModelReader {
    private ModelReader() {}

    /**
     * @param folder holds the {@code *.graphqls} files; they are read as one document, in the order of their names
     * @throws ModelException when a file is missing or what it says is not a model
     */
    public static Model read(Path folder) {
        return read(parse(folder));
    }

    static Model read(TypeDefinitionRegistry registry) {
        registry.objectTypeExtensions().forEach((name, extensions) -> {
            throw new ModelException(
                    Sdl.place(extensions.get(0)) + "extends a type: write the fields into the type itself");
        });
        FieldReader fields = new FieldReader(registry);
        AbstractTypes abstracts = new AbstractTypes(registry);
        Map<String, NodeType> nodes = new LinkedHashMap<>();
        for (ObjectTypeDefinition type : inOrder(registry, ObjectTypeDefinition.class)) {
            if (type.hasDirective("node")) {
                nodes.put(type.getName(), node(type, abstracts.of(type), fields));
            }
        }
        Map<String, InterfaceType> interfaces = new LinkedHashMap<>();
        for (InterfaceTypeDefinition type : inOrder(registry, InterfaceTypeDefinition.class)) {
            if (type.hasDirective("node")) {
                interfaces.put(type.getName(), shared(type, fields));
            }
        }
        for (UnionTypeDefinition type : inOrder(registry, UnionTypeDefinition.class)) {
            interfaces.put(type.getName(), union(type, fields.ofInterface(abstracts.sharedBy(type))));
        }
        Map<String, EnumType> enums = new LinkedHashMap<>();
        for (EnumTypeDefinition type : inOrder(registry, EnumTypeDefinition.class)) {
            if (!type.getName().equals("Direction")) {
                enums.put(type.getName(), Sdl.enumType(type));
            }
        }
        Model model = new Model(
                Collections.unmodifiableMap(nodes),
                Collections.unmodifiableMap(interfaces),
                fields.edgeTypes(),
                Collections.unmodifiableMap(enums),
                null,
                Sdl.places(registry));
        return withSuccession(ShortcutResolver.resolve(ModelCheck.checked(model), fields.shortcuts()), fields);
    }

    private static Model withSuccession(Model model, FieldReader fields) {
        Relationship step = fields.succession();
        return step == null
                ? model
                : new Model(
                        model.nodeTypes(),
                        model.interfaces(),
                        model.edgeTypes(),
                        model.enums(),
                        Succession.of(model, step),
                        model.places());
    }

    private static NodeType node(ObjectTypeDefinition type, List<String> shared, FieldReader fields) {
        return new NodeType(
                type.getName(),
                Sdl.description(type),
                Sdl.argument(type, "node", "single"),
                Sdl.optionalArgument(type, "node", "plural"),
                Sdl.positive(type, "node", "boost"),
                shared,
                fields.ofNode(type),
                type.hasDirective("hub"));
    }

    private static InterfaceType shared(InterfaceTypeDefinition type, FieldReader fields) {
        return new InterfaceType(
                type.getName(),
                Sdl.description(type),
                Sdl.argument(type, "node", "single"),
                Sdl.optionalArgument(type, "node", "plural"),
                false,
                fields.ofInterface(type));
    }

    private static InterfaceType union(UnionTypeDefinition type, Map<String, Field> fields) {
        return new InterfaceType(
                type.getName(),
                Sdl.description(type),
                Sdl.argument(type, "node", "single"),
                Sdl.optionalArgument(type, "node", "plural"),
                true,
                fields);
    }

    private static <T extends TypeDefinition<T>> List<T> inOrder(TypeDefinitionRegistry registry, Class<T> kind) {
        List<T> types = new ArrayList<>(registry.getTypes(kind));
        types.sort(Comparator.comparing((T type) -> Sdl.location(type).getSourceName())
                .thenComparing(type -> Sdl.location(type).getLine()));
        return types;
    }

    private static TypeDefinitionRegistry parse(Path folder) {
        MultiSourceReader.Builder source =
                MultiSourceReader.newMultiSourceReader().trackData(true);
        for (Path file : files(folder)) {
            source.string(text(file), file.getFileName().toString());
        }
        try (MultiSourceReader reader = source.build()) {
            return new SchemaParser().parse(reader);
        } catch (SchemaProblem problem) {
            throw new ModelException(problem.getErrors().stream()
                    .map(error -> Sdl.place(error) + error.getMessage())
                    .collect(Collectors.joining("\n", folder + ": ", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".graphqls"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new ModelException(folder + " holds no *.graphqls file, expected the model's SDL");
            }
            return files;
        } catch (IOException e) {
            throw new ModelException("cannot read the model's folder " + folder
                    + ": start in the project's folder, or set SCHEMA_DIR to its folder `schema`");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file) + "\n";
        } catch (IOException e) {
            throw new ModelException("cannot read " + file + ": " + e.getMessage());
        }
    }
}
