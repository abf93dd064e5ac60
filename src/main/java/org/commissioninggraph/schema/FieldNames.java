package org.commissioninggraph.schema;

import java.util.function.Function;

/** Finds what a name of the schema stands for. */
public final class FieldNames {
    private FieldNames() {}

    /**
     * @throws IllegalStateException when none has the name, which the schema does not allow
     */
    public static <T> T find(T[] all, Function<T, String> field, String name) {
        for (T each : all) {
            if (field.apply(each).equals(name)) {
                return each;
            }
        }
        throw new IllegalStateException("the schema has no such field: " + name);
    }
}
