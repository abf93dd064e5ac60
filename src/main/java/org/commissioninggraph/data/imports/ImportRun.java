package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one import reads from and writes to.
 *
 * @param files further files of the seed folder by their path, which are no tables
 */
record ImportRun(
        InputFiles inputs,
        Resources resources,
        SourceCatalogue sources,
        SeedTables seeds,
        Organisations organisations,
        Map<String, byte[]> files) {
    /** The day on which the Health and Social Care Act 2012 took effect. */
    static final LocalDate ACT_IN_FORCE = LocalDate.of(2013, 4, 1);

    /** Starts the row of an organisation that has the columns code, name, opened and closed. */
    SeedRow organisation(String label, InputRow row, String source) {
        return organisation(label, row, row.text("code"), row.text("name"), row.date("opened"), row.date("closed"))
                .set("source", source);
    }

    /** Starts the row of an organisation and makes it known to the relationships that follow. */
    SeedRow organisation(
            String label,
            InputRow row,
            String code,
            String name,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed) {
        if (opened != null && closed != null && closed.isBefore(opened)) {
            row.problem(code + " closes on " + closed + " before it opens", "a day on or after " + opened);
        }
        organisations.add(label, code, Interval.ofLife(opened, closed), row);
        return seeds.node(label)
                .newRow(row)
                .set("code", code)
                .set("name", name)
                .set("opened", opened)
                .set("closed", closed);
    }

    SeedRow edge(String type, InputRow row, String from, String to, String source) {
        return seeds.relationship(type)
                .newRow(row)
                .set("from", from)
                .set("to", to)
                .set("source", source);
    }

    /** A measurement of a property that varies in time; an empty value says that from that day on there is none. */
    SeedRow measurement(String series, InputRow row, String code, LocalDate date, String value, String source) {
        return seeds.series(series)
                .newRow(row)
                .set("code", code)
                .set("date", date)
                .set("value", value)
                .set("source", source);
    }

    /** What a list calls an organisation, where that was open on the day of the list. */
    void listedName(String label, InputRow row, String code, @Nullable LocalDate day, String name) {
        if (day != null
                && organisations.is(Set.of(label), code)
                && organisations.life(code).contains(day)) {
            measurement(label + SeedTables.LISTED_NAME, row, code, day, name, sources.code(row));
        }
    }

    /** An edge dated by its source, between the codes in two columns; none, after reporting it, if one is unknown. */
    @Nullable SeedRow datedEdge(String type, InputRow row, End from, End to) {
        Interval fromLife = organisations.life(row, from.column(), from.label());
        Interval toLife = organisations.life(row, to.column(), to.label());
        if (fromLife == null || toLife == null) {
            return null;
        }
        return edge(type, row, row.text(from.column()), row.text(to.column()), sources.code(row))
                .set(row.interval());
    }

    /** The column that names one end of an edge, and the label of what it names. */
    record End(String column, String label) {}
}
