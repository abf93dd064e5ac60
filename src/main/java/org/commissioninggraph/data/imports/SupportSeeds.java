package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commissioning support units, and the primary care trusts and strategic health authorities before the CCGs. */
final class SupportSeeds implements Seeds {
    @Override
    public void addTo(ImportRun run) {
        Map<String, InputRow> reports = run.resources().byCode("support-unit-days.csv");
        for (InputRow row : run.inputs().rows(TidyFile.CSUS)) {
            unit(run, row, reports.get(row.text("code")));
        }
        run.resources().rows("support-units-named.csv").forEach(row -> named(run, row));
        for (InputRow row : run.inputs().rows(TidyFile.SHAS)) {
            run.organisation("StrategicHealthAuthority", row, run.sources().code(row));
        }
        for (InputRow row : run.inputs().rows(TidyFile.PCTS)) {
            run.organisation("PrimaryCareTrust", row, run.sources().code(row)).set("gssCode", row.text("gss"));
        }
    }

    /** Where ODS gives no day, that of a report. */
    private static void unit(ImportRun run, InputRow row, @Nullable InputRow report) {
        Day opened = Day.of(row, report, "opened");
        Day closed = Day.of(row, report, "closed");
        run.organisation(
                        "CommissioningSupportUnit",
                        row,
                        row.text("code"),
                        row.text("name"),
                        opened.date(),
                        closed.date())
                .set("source", run.sources().partCode(row, "source"))
                .set("openedBasis", opened.basis())
                .set("openedSource", opened.source())
                .set("closedBasis", closed.basis())
                .set("closedSource", closed.source())
                .set("town", row.text("town"))
                .set("postcode", row.text("postcode"))
                .setPoint(row);
    }

    /** One that no list names, but reports do, with the day on which ODS has another succeed it. */
    private static void named(ImportRun run, InputRow row) {
        if (!run.organisations().contains(row.text("successor"))) {
            return;
        }
        String code = row.text("code");
        String source = row.text("source");
        LocalDate closed = row.date("closed");
        run.organisation("CommissioningSupportUnit", row, code, row.text("name"), ImportRun.ACT_IN_FORCE, closed)
                .set("source", source)
                .set("openedBasis", "REPORTED_MONTH")
                .set("openedSource", "CSU_WIKIPEDIA");
        LocalDate on = row.date("on");
        if (on != null) {
            run.edge("SUCCEEDED_BY", row, code, row.text("successor"), source).set("on", on);
        }
    }

    /** A day; how it was found and its source are empty where it is published. */
    private record Day(@Nullable LocalDate date, String basis, String source) {
        static Day of(InputRow row, @Nullable InputRow report, String column) {
            LocalDate published = row.date(column);
            if (published != null || report == null) {
                return new Day(published, "", "");
            }
            return new Day(report.date(column), report.text(column + "Basis"), report.text(column + "Source"));
        }
    }
}
