package org.commissioninggraph.cypher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.GlobalIds;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.TypeName;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The list that a statement returns of a node: a value for each output, but what is read alike stands there once. */
final class NodeColumns {
    /** An output, where it stands in the list, and how it is decoded. */
    private record Column(Output output, int index, Decoder decoder) {}

    private final List<Expression> expressions = new ArrayList<>();
    private final Map<Object, Integer> indexes = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();

    void add(Output output, Projection projection) {
        int index = indexes.computeIfAbsent(output.reading(), fresh -> {
            expressions.add(projection.expression());
            return expressions.size() - 1;
        });
        columns.add(new Column(output, index, projection.decoder()));
    }

    /** What needs no value of the graph. */
    void add(TypeName name) {
        columns.add(new Column(name, 0, Decoder.PLAIN));
    }

    Expression expression() {
        return Cypher.listOf(expressions);
    }

    /**
     * The fields of an object.
     *
     * @param type of the node
     * @param around where the list itself stands in what is returned of the node; none where it is all of it
     */
    List<FieldDecoder> fields(String type, int... around) {
        List<FieldDecoder> fields = new ArrayList<>();
        for (Column column : columns) {
            fields.add(field(column, type, around));
        }
        return fields;
    }

    private static FieldDecoder field(Column column, String type, int... around) {
        if (column.output() instanceof TypeName name) {
            return FieldDecoder.constant(name.field(), type);
        }
        int[] place = Arrays.copyOf(around, around.length + 1);
        place[around.length] = column.index();
        Decoder decoder = column.output() instanceof Output.GlobalId id
                ? (key, decoding) -> id(type, key, id, decoding.bound())
                : column.decoder();
        return new FieldDecoder(column.output().field(), decoder, place);
    }

    private static String id(String type, @Nullable Object key, Output.GlobalId id, BoundPlan bound) {
        LocalDate day = id.day() == null ? null : bound.value(id.day());
        return GlobalIds.of(type, String.valueOf(key), day, bound.reference());
    }
}
