package org.commissioninggraph.model;

import graphql.language.ArrayValue;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the fields of node types, interfaces and edge types, and remembers which of them are shortcuts. */
final class FieldReader {
    /** A shortcut as it is written: the names of its steps, not yet looked up. */
    record Shortcut(String owner, String field, String place, List<String> path) {}

    private final TypeDefinitionRegistry registry;
    private final AbstractTypes abstracts;
    private final Map<String, EdgeType> edges = new LinkedHashMap<>();
    private final List<Shortcut> shortcuts = new ArrayList<>();
    private @Nullable Relationship succession;

    FieldReader(TypeDefinitionRegistry registry) {
        this.registry = registry;
        this.abstracts = new AbstractTypes(registry);
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            if (type.hasDirective("edge")) {
                edges.put(type.getName(), new EdgeType(type.getName(), Sdl.description(type), properties(type)));
            }
        }
    }

    Map<String, EdgeType> edgeTypes() {
        return Collections.unmodifiableMap(edges);
    }

    List<Shortcut> shortcuts() {
        return shortcuts;
    }

    /** The relationship marked as the one from old to new; null where the model has none. */
    @Nullable Relationship succession() {
        return succession;
    }

    Map<String, Field> ofNode(ObjectTypeDefinition type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String name : Sdl.interfaces(type)) {
            fields.putAll(ofInterface(abstracts.named(name, Sdl.place(type))));
        }
        addOwn(type, fields);
        return Collections.unmodifiableMap(fields);
    }

    /** An interface of nodes has a property besides what it declares: the name of a node's own type. */
    Map<String, Field> ofInterface(InterfaceTypeDefinition type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        addOwn(type, fields);
        if (type.hasDirective("node")) {
            fields.put(InterfaceType.TYPENAME, abstracts.typename(type));
        }
        return Collections.unmodifiableMap(fields);
    }

    private Map<String, Property> properties(ObjectTypeDefinition type) {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (Field field : ofNode(type).values()) {
            if (!(field instanceof Property property)) {
                throw new ModelException(
                        Sdl.place(type) + "field " + field.name() + " leads to nodes: an edge type has values only");
            }
            properties.put(field.name(), property);
        }
        return Collections.unmodifiableMap(properties);
    }

    private void addOwn(ImplementingTypeDefinition<?> type, Map<String, Field> fields) {
        for (FieldDefinition field : type.getFieldDefinitions()) {
            if (field.getName().startsWith("__")) {
                throw new ModelException(
                        Sdl.place(field) + "begins with __, which is kept for introspection: give it another name");
            }
            if (type instanceof InterfaceTypeDefinition && field.hasDirective("through")) {
                throw new ModelException(
                        Sdl.place(field) + "is a shortcut of an interface: declare it on each type that implements it");
            }
            Field read = field(type.getName(), field);
            if (fields.get(field.getName()) instanceof Property other && other.series() != null) {
                throw beside(field, field.getName(), other.series());
            }
            fields.put(field.getName(), read);
            if (read instanceof Property value) {
                Series.beside(value).forEach(beside -> addBeside(field, beside, fields));
            }
        }
    }

    private static void addBeside(FieldDefinition field, Property beside, Map<String, Field> fields) {
        if (fields.putIfAbsent(beside.name(), beside) != null) {
            throw beside(field, beside.name(), Objects.requireNonNull(beside.series()));
        }
    }

    private static ModelException beside(FieldDefinition field, String name, Series series) {
        return new ModelException(Sdl.place(field) + "the series " + series.key() + " has a field " + name
                + " beside it, and so has the model: give the field of the model another name");
    }

    private Field field(String owner, FieldDefinition field) {
        boolean required = field.getType() instanceof NonNullType;
        Type<?> bare = bare(field.getType());
        boolean many = bare instanceof ListType;
        if (!(bare(many ? ((ListType) bare).getType() : bare) instanceof TypeName named)) {
            throw new ModelException(Sdl.place(field) + "is a list of lists: expected a type, or one list of it");
        }
        String target = named.getName();
        String description = Sdl.description(field);
        if (field.hasDirective("relationship")) {
            Relationship relationship = new Relationship(
                    field.getName(),
                    description,
                    owner,
                    target,
                    many,
                    Sdl.argument(field, "relationship", "type"),
                    direction(field),
                    edge(field));
            if (field.hasDirective("succession")) {
                succession = succession(field, relationship);
            }
            return relationship;
        }
        if (field.hasDirective(EveryReader.DIRECTIVE)) {
            return EveryReader.hop(field, owner, target, many, description);
        }
        if (field.hasDirective("through")) {
            shortcuts.add(new Shortcut(owner, field.getName(), Sdl.place(field), path(field)));
            return new RelationshipPath(field.getName(), description, target, many, List.of());
        }
        Property property = new Property(
                field.getName(),
                valueType(field, target),
                required,
                many,
                field.hasDirective("searched"),
                alphabetical(field, target, many),
                description);
        return field.hasDirective("series") ? SeriesReader.series(owner, field, property) : property;
    }

    private static boolean alphabetical(FieldDefinition field, String type, boolean many) {
        boolean alphabetical = field.hasDirective("alphabetical");
        if (alphabetical && (many || !type.equals(ScalarType.STRING.sdlName()))) {
            throw new ModelException(Sdl.place(field) + "is marked @alphabetical: expected String, one and not a list");
        }
        return alphabetical;
    }

    private Relationship succession(FieldDefinition field, Relationship relationship) {
        if (succession != null && !succession.equals(relationship)) {
            throw new ModelException(Sdl.place(field) + "is marked @succession, but so is " + succession.owner() + "."
                    + succession.name() + ": mark one");
        }
        Property on = relationship.edge().properties().get(EdgeType.ON);
        if (relationship.direction() != Direction.OUT || on == null || on.type() != ScalarType.DATE) {
            throw new ModelException(
                    Sdl.place(field) + "is marked @succession: expected direction OUT and an edge type with on: Date");
        }
        return relationship;
    }

    private static Direction direction(FieldDefinition field) {
        String name = Sdl.argument(field, "relationship", "direction");
        for (Direction direction : Direction.values()) {
            if (direction.name().equals(name)) {
                return direction;
            }
        }
        throw new ModelException(Sdl.place(field) + "has direction " + name + ": expected IN or OUT");
    }

    private EdgeType edge(FieldDefinition field) {
        String name = Sdl.argument(field, "relationship", "edge");
        EdgeType edge = edges.get(name);
        if (edge == null) {
            throw new ModelException(Sdl.place(field) + "names edge type " + name + ", expected a type marked @edge");
        }
        return edge;
    }

    private static List<String> path(FieldDefinition field) {
        if (!(Sdl.value(field, "through", "path") instanceof ArrayValue names)) {
            throw new ModelException(Sdl.place(field) + "needs @through(path: [\"…\", \"…\"])");
        }
        List<String> path = new ArrayList<>();
        for (Value<?> name : names.getValues()) {
            if (!(name instanceof StringValue text)) {
                throw new ModelException(Sdl.place(field) + "has a step that is no text: write path: [\"…\", \"…\"]");
            }
            path.add(text.getValue());
        }
        return path;
    }

    private ValueType valueType(FieldDefinition field, String name) {
        return ScalarType.named(name)
                .<ValueType>map(scalar -> scalar)
                .or(() -> registry.getType(name, EnumTypeDefinition.class).map(Sdl::enumType))
                .orElseThrow(() -> new ModelException(Sdl.place(field) + "has type " + name
                        + ": expected a scalar or an enum, or @relationship or @through"));
    }

    private static Type<?> bare(Type<?> type) {
        return type instanceof NonNullType required ? required.getType() : type;
    }
}
