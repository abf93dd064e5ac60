package org.commissioninggraph.document.input;

import graphql.language.SourceLocation;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commissioninggraph.schema.Range;
import org.jspecify.annotations.Nullable;

/** Checks values against the types of the schema, in the same way whether they are literals or JSON. */
final class InputValidator {
    /** More are not told. */
    static final int MOST_PROBLEMS = 20;

    private final List<InputProblem> problems;
    private final Consumer<VariableUse> uses;

    /**
     * @param problems gets what is wrong
     * @param uses gets each variable that stands for a value
     */
    InputValidator(List<InputProblem> problems, Consumer<VariableUse> uses) {
        this.problems = problems;
        this.uses = uses;
    }

    void add(@Nullable SourceLocation location, String message, @Nullable String hint) {
        if (tellsMore()) {
            problems.add(new InputProblem(message, hint, location));
        }
    }

    private void add(ValuePlace place, String message, @Nullable String hint) {
        add(place.location(), message, hint);
    }

    /** Whether one more problem is told. To look for what somebody may have meant takes time. */
    boolean tellsMore() {
        return problems.size() < MOST_PROBLEMS;
    }

    void check(ValuePlace place, InputValue given, GraphQLType type) {
        String variable = given.variable();
        if (variable != null) {
            uses.accept(new VariableUse(variable, place, (GraphQLInputType) type));
        } else if (given.isNull()) {
            checkNull(place, type);
        } else if (tellsMore()) {
            checkValue(place, given, GraphQLTypeUtil.unwrapNonNull(type));
        }
    }

    private void checkNull(ValuePlace place, GraphQLType type) {
        if (GraphQLTypeUtil.isNonNull(type) || place.alone()) {
            add(place, "`" + place.shown() + "` is null, expected " + TypeDescription.of(type), null);
        }
    }

    private void checkValue(ValuePlace place, InputValue given, GraphQLType type) {
        if (type instanceof GraphQLList list) {
            checkList(place, given, list.getWrappedType());
        } else if (type instanceof GraphQLInputObjectType object) {
            checkObject(place, given, object);
        } else {
            checkLeaf(place, given, (GraphQLInputType) type);
        }
    }

    /** A value by itself is a list of one. */
    private void checkList(ValuePlace place, InputValue given, GraphQLType type) {
        List<InputValue> items = given.items();
        if (items == null) {
            check(place, given, type);
            return;
        }
        for (int index = 0; index < items.size(); index++) {
            check(place.item(index), items.get(index), type);
        }
    }

    private void checkLeaf(ValuePlace place, InputValue given, GraphQLInputType type) {
        Range range = place.range();
        Double number = given.number();
        if (!given.isOf(type) || (number != null && !Double.isFinite(number))) {
            wrong(place, given, type, LeafHints.of(given, type));
        } else if (range != null && number != null && !range.holds(number)) {
            add(place, "`" + place.shown() + "` is " + given.shown() + ", expected " + range, place.outside());
        }
    }

    private void wrong(ValuePlace place, InputValue given, GraphQLType type, @Nullable String hint) {
        add(place, "`" + place.shown() + "` is " + given.shown() + ", expected " + TypeDescription.of(type), hint);
    }

    private void checkObject(ValuePlace place, InputValue given, GraphQLInputObjectType type) {
        Map<String, InputValue> fields = given.fields();
        if (fields == null) {
            wrong(place, given, type, ObjectHints.notAnObject(given, type));
            return;
        }
        if (checkNames(place, fields, type)) {
            checkKeys(place, fields, type);
        }
        String swapped = ObjectHints.swapped(fields, type);
        fields.forEach((name, value) -> {
            GraphQLInputObjectField field = type.getFieldDefinition(name);
            if (field != null) {
                check(place.field(type, field, swapped), value, field.getType());
            }
        });
        for (GraphQLInputObjectField field : type.getFields()) {
            checkThere(place, fields, field);
        }
    }

    private boolean checkNames(ValuePlace place, Map<String, InputValue> fields, GraphQLInputObjectType type) {
        boolean known = true;
        for (Map.Entry<String, InputValue> field : fields.entrySet()) {
            if (type.getFieldDefinition(field.getKey()) == null) {
                known = false;
                if (!tellsMore()) {
                    break;
                }
                add(
                        place,
                        "`" + place.field(field.getKey()).shown() + "`: there is no `" + ValueText.name(field.getKey())
                                + "` in " + type.getName(),
                        ObjectHints.unknown(field.getKey(), field.getValue(), type));
            }
        }
        return known;
    }

    private void checkKeys(ValuePlace place, Map<String, InputValue> fields, GraphQLInputObjectType type) {
        if (type.isOneOf() && fields.size() != 1) {
            add(
                    place,
                    "`" + place.shown() + "` has " + fields.size() + " keys, expected one",
                    ObjectHints.oneKeyEach(fields));
        }
    }

    private void checkThere(ValuePlace place, Map<String, InputValue> fields, GraphQLInputObjectField field) {
        boolean needed = GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
        if (needed && !fields.containsKey(field.getName())) {
            add(
                    place,
                    "`" + place.field(field.getName()).shown() + "` is missing, expected "
                            + TypeDescription.of(field.getType()),
                    null);
        }
    }
}
