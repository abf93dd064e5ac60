package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a seed file while it is filled in; it remembers the input row that it came from, for error messages. */
final class SeedRow {
    private final List<SeedColumn> columns;
    private final InputRow origin;
    private final String[] values;

    SeedRow(List<SeedColumn> columns, InputRow origin) {
        this.columns = columns;
        this.origin = origin;
        this.values = new String[columns.size()];
        Arrays.fill(values, "");
    }

    /** The value so far, empty where there is none. */
    String get(String column) {
        return values[position(column)];
    }

    SeedRow set(String column, String value) {
        values[position(column)] = value;
        return this;
    }

    SeedRow set(String column, @Nullable LocalDate value) {
        return set(column, value == null ? "" : value.toString());
    }

    /** The columns since and until. */
    SeedRow set(Interval interval) {
        return set("since", interval.since()).set("until", interval.until());
    }

    /** The point of an input row with the columns lat and long. */
    SeedRow setPoint(InputRow row) {
        return set("latitude", row.decimal("lat")).set("longitude", row.decimal("long"));
    }

    /**
     * Narrows since and until to the days on which both ends are open; what is no organisation is always there.
     *
     * @return false where no day is left
     */
    boolean holdWhileOpen(Organisations organisations) {
        Interval stated = new Interval(date("since"), date("until"));
        Interval held = stated.intersect(organisations.life(value("from"))).intersect(organisations.life(value("to")));
        set(held);
        return !held.isEmpty();
    }

    List<String> values() {
        return List.of(values);
    }

    InputRow origin() {
        return origin;
    }

    /** Reports values that the model does not allow. */
    void check() {
        for (int i = 0; i < values.length; i++) {
            SeedColumn column = columns.get(i);
            if (values[i].isEmpty() && column.required()) {
                origin.problem(values[0] + " has no " + column.name(), "a value, which the model requires");
            }
            if (!values[i].isEmpty()
                    && !column.allowed().isEmpty()
                    && !column.allowed().contains(values[i])) {
                origin.problem(
                        column.name() + " \"" + values[i] + "\" is not known", String.join(", ", column.allowed()));
            }
        }
    }

    private String value(String column) {
        return values[position(column)];
    }

    private @Nullable LocalDate date(String column) {
        return value(column).isEmpty() ? null : LocalDate.parse(value(column));
    }

    private int position(String column) {
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the model has no property " + column + " for rows of " + origin.file());
    }
}
