package org.commissioninggraph.http.reference;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reference says of one type. */
final class TypeSection {
    private final GraphQLNamedType type;
    private final StringBuilder out;

    TypeSection(GraphQLNamedType type, StringBuilder out) {
        this.type = type;
        this.out = out;
    }

    void write(boolean folded) {
        String name = type.getName();
        if (folded) {
            String heading = "<summary><h3>%s <small>%s</small></h3></summary>".formatted(name, kind());
            out.append("<details class=\"type\" id=\"%s\">%s\n".formatted(name, heading));
        } else {
            String heading = "<h3>%s <small>%s</small></h3>".formatted(Html.linked(name), kind());
            out.append("<section class=\"type\" id=\"%s\">%s\n".formatted(name, heading));
        }
        out.append("<p>").append(Html.prose(type.getDescription())).append("</p>\n");
        interfaces();
        out.append("<dl>\n");
        members();
        out.append("</dl>\n").append(folded ? "</details>\n" : "</section>\n");
    }

    private String kind() {
        if (type instanceof GraphQLInputObjectType input) {
            return input.isOneOf() ? "input, exactly one field" : "input";
        }
        if (type instanceof GraphQLInterfaceType) {
            return "interface";
        }
        if (type instanceof GraphQLEnumType) {
            return "enum";
        }
        return type instanceof GraphQLScalarType ? "scalar" : "type";
    }

    private void interfaces() {
        List<GraphQLNamedOutputType> shared =
                type instanceof GraphQLImplementingType implementing ? implementing.getInterfaces() : List.of();
        if (shared.isEmpty()) {
            return;
        }
        List<String> links =
                shared.stream().map(each -> Html.linked(each.getName())).toList();
        out.append("<p>Implements ").append(String.join(", ", links)).append(".</p>\n");
    }

    private void members() {
        if (type instanceof GraphQLFieldsContainer container) {
            container.getFieldDefinitions().forEach(this::field);
        } else if (type instanceof GraphQLInputObjectType input) {
            for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
                member(field.getName(), ": " + Html.linked(field.getType()), field.getDescription());
            }
        } else if (type instanceof GraphQLEnumType options) {
            for (GraphQLEnumValueDefinition value : options.getValues()) {
                member(value.getName(), "", value.getDescription());
            }
        }
    }

    private void member(String name, String of, @Nullable String description) {
        String anchor = type.getName() + "." + name;
        out.append("<dt id=\"%s\"><a href=\"#%s\">%s</a>%s</dt><dd>%s</dd>\n"
                .formatted(anchor, anchor, name, of, Html.prose(description)));
    }

    private void field(GraphQLFieldDefinition field) {
        member(field.getName(), ": " + Html.linked(field.getType()), field.getDescription());
        if (field.getArguments().isEmpty()) {
            return;
        }
        int count = field.getArguments().size();
        out.append(
                "<dd><details><summary>%s</summary><dl>\n".formatted(count == 1 ? "1 argument" : count + " arguments"));
        for (GraphQLArgument argument : field.getArguments()) {
            out.append("<dt>%s: %s</dt><dd>%s</dd>\n"
                    .formatted(
                            argument.getName(),
                            Html.linked(argument.getType()),
                            Html.prose(argument.getDescription())));
        }
        out.append("</dl></details></dd>\n");
    }
}
