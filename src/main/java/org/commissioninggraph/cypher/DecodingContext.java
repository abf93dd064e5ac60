package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Cursors;
import org.commissioninggraph.plan.FieldType;
import org.commissioninggraph.plan.Parameter;
import org.jspecify.annotations.Nullable;

/** One answer of a root field, while it is made: the values of its request, and what is wrong with it. For one thread. */
public final class DecodingContext {
    /** Stands where there must be a value and is none, until something around it may be null. It is told once why. */
    public static final Object FAILED = new Object();

    private static final int BYTES = 48;
    private static final int BYTES_OF_A_VALUE = 8;

    /** So many bytes are taken at once, since all answers under way take from one budget. */
    private static final int AT_ONCE = 16_384;

    /** What is wrong beyond them is null, too, but is not told: it would tell nothing new. */
    private static final int MOST_ERRORS = 20;

    private final BoundPlan bound;
    private final List<Object> path = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    /** Those of the start and of the end of a page. */
    private final @Nullable Cursor[] cursors = new @Nullable Cursor[2];

    private record Cursor(List<@Nullable Object> keys, String text) {}

    private final MemoryUse memory;
    private long counted;
    private long taken;

    DecodingContext(BoundPlan bound, MemoryUse memory) {
        this.bound = bound;
        this.memory = memory;
    }

    /** Counts an object or a list: what is read once may be in the answer many times. */
    void holds(int values) {
        counted += BYTES + (long) BYTES_OF_A_VALUE * values;
        if (counted > AT_ONCE) {
            memory.take(counted);
            taken += counted;
            counted = 0;
        }
    }

    /** What was made so far is held to the end. */
    void keep() {
        memory.take(counted);
        taken = 0;
        counted = 0;
    }

    /** Nothing that was made so far is held any more, but what is kept. */
    void release() {
        memory.giveBack(taken);
        taken = 0;
        counted = 0;
    }

    /**
     * A cursor, which is made once for fields that ask for it one after the other, under whatever names.
     *
     * @param keys the values of the order keys
     */
    String cursor(Parameter seal, List<@Nullable Object> keys) {
        for (Cursor known : cursors) {
            if (known != null && known.keys() == keys) {
                return known.text();
            }
        }
        cursors[1] = cursors[0];
        cursors[0] = new Cursor(keys, Cursors.encode(bound.value(seal), keys));
        return cursors[0].text();
    }

    BoundPlan bound() {
        return bound;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * An object or a list, as far as its type allows.
     *
     * @param step the response key, or the place in a list, that leads to it
     */
    @Nullable Object composite(Object step, FieldType type, Decoder decoder, @Nullable Object value) {
        path.add(step);
        @Nullable Object made = decoder.decode(value, this);
        if (made == null && type.required()) {
            fail("there is no value in the graph where the schema says that there is one: load the data again");
            made = FAILED;
        }
        path.remove(path.size() - 1);
        return made == FAILED && !type.required() ? null : made;
    }

    /**
     * An item of a list that is made one by one.
     *
     * @param list the response key of the list
     */
    @Nullable Object item(String list, long index, FieldType type, Decoder decoder, @Nullable Object value) {
        path.add(list);
        Object made = composite((int) index, type, decoder, value);
        path.remove(path.size() - 1);
        return made;
    }

    /** A value of a scalar or an enum, or a list of such. */
    @Nullable Object leaf(Object step, FieldType type, @Nullable Object value) {
        if (value == null) {
            return type.required() ? composite(step, type, Decoder.PLAIN, null) : null;
        }
        FieldType items = type.items();
        if (items != null) {
            return composite(step, type, (list, same) -> leaves(items, (List<?>) Objects.requireNonNull(list)), value);
        }
        try {
            return type.serialized(value);
        } catch (IllegalArgumentException e) {
            path.add(step);
            fail("the value in the graph is not of the type that the schema says: load the data again");
            path.remove(path.size() - 1);
            return type.required() ? FAILED : null;
        }
    }

    private Object leaves(FieldType items, List<?> values) {
        List<@Nullable Object> leaves = new ArrayList<>(values.size());
        for (int index = 0; index < values.size(); index++) {
            Object leaf = leaf(index, items, values.get(index));
            if (leaf == FAILED) {
                return FAILED;
            }
            leaves.add(leaf);
        }
        return leaves;
    }

    private void fail(String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(List.copyOf(path), message));
        }
    }
}
