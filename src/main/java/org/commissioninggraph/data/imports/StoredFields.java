package org.commissioninggraph.data.imports;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;

/** The fields of a type that are stored as properties, with those of its interfaces, as seed columns. */
final class StoredFields {
    private static final String SOURCE = "source";

    private final TypeDefinitionRegistry model;

    StoredFields(TypeDefinitionRegistry model) {
        this.model = model;
    }

    /** In the order of the model, those of the interfaces first, the source last. */
    List<SeedColumn> columns(ObjectTypeDefinition type) {
        List<SeedColumn> columns = new ArrayList<>();
        for (FieldDefinition field : allFields(type)) {
            if (!field.hasDirective("relationship") && !field.hasDirective("through")) {
                columns.addAll(columns(field));
            }
        }
        return sourceLast(columns);
    }

    List<FieldDefinition> allFields(ObjectTypeDefinition type) {
        List<FieldDefinition> fields = new ArrayList<>();
        for (Type<?> name : type.getImplements()) {
            InterfaceTypeDefinition inherited =
                    model.getTypeOrNull(((TypeName) name).getName(), InterfaceTypeDefinition.class);
            if (inherited != null) {
                fields.addAll(inherited.getFieldDefinitions());
            }
        }
        fields.addAll(type.getFieldDefinitions());
        return fields;
    }

    static List<SeedColumn> sourceLast(List<SeedColumn> columns) {
        List<SeedColumn> ordered = new ArrayList<>(columns);
        for (SeedColumn column : columns) {
            if (column.name().equals(SOURCE)) {
                ordered.remove(column);
                ordered.add(column);
            }
        }
        return ordered;
    }

    private List<SeedColumn> columns(FieldDefinition field) {
        boolean required = field.getType() instanceof NonNullType;
        Type<?> type = required ? ((NonNullType) field.getType()).getType() : field.getType();
        if (!(type instanceof TypeName named)) {
            return List.of(new SeedColumn(field.getName(), required, List.of()));
        }
        if (named.getName().equals("Point")) {
            return List.of(SeedColumn.optional("latitude"), SeedColumn.optional("longitude"));
        }
        return List.of(new SeedColumn(field.getName(), required, allowed(named)));
    }

    private List<String> allowed(TypeName type) {
        EnumTypeDefinition values = model.getTypeOrNull(type.getName(), EnumTypeDefinition.class);
        if (values == null) {
            return List.of();
        }
        return values.getEnumValueDefinitions().stream()
                .map(EnumValueDefinition::getName)
                .toList();
    }
}
