package org.commissioninggraph.data.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Conditions and the registers that practices keep of them, by CCG, for 2013/14. */
final class ConditionSeeds implements Seeds {
    private static final String YEAR = "2013/14";
    private static final Interval FINANCIAL_YEAR = new Interval(ImportRun.ACT_IN_FORCE, LocalDate.of(2014, 4, 1));

    /** The source gives one code to heart failure and to the part of it that has its own register. */
    private static final String OF_HEART_FAILURE = "LVD";

    @Override
    public void addTo(ImportRun run) {
        Set<String> conditions = new HashSet<>();
        for (InputRow row : run.inputs().rows(FoundFile.DISEASE_REGISTERS)) {
            String code = code(row);
            if (conditions.add(code)) {
                run.seeds()
                        .node("Condition")
                        .newRow(row)
                        .set("code", code)
                        .set("name", row.text("Register_description").replaceAll(" +", " "))
                        .set("source", run.sources().code(row));
            }
            register(run, row, code);
        }
    }

    private static String code(InputRow row) {
        String group = row.text("indicator_group");
        return row.text("Register_description").endsWith(OF_HEART_FAILURE) ? group + "_" + OF_HEART_FAILURE : group;
    }

    private static void register(ImportRun run, InputRow row, String condition) {
        if (run.organisations().life(row, "ccgcode", "CCG") == null) {
            return;
        }
        run.edge(
                        "HAS_REGISTER_OF",
                        row,
                        row.text("ccgcode"),
                        condition,
                        run.sources().code(row))
                .set(FINANCIAL_YEAR)
                .set("year", YEAR)
                .set("patients", row.count("disease_register_size"))
                .set("listSize", row.count("ccg_listsize"))
                .set("prevalence", share(row));
    }

    /** The source counts in hundredths. */
    private static String share(InputRow row) {
        String percent = row.decimal("prevalence");
        return percent.isEmpty() ? "" : new BigDecimal(percent).movePointLeft(2).toPlainString();
    }
}
