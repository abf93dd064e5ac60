package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Clinical commissioning groups: names and places from the tidy table, dates as the official list has them. */
final class CcgSeeds implements Seeds {
    /** The code of 2017, else that of the nearest year. */
    private static final List<String> GSS_COLUMNS = List.of("gss_2017", "gss_2018", "gss_2015", "gss_2019");

    /** The day of the names in the tidy table, or of opening where that is later. */
    private static final LocalDate NAMED = LocalDate.of(2017, 4, 1);

    @Override
    public void addTo(ImportRun run) {
        InputTable official = run.inputs().newest(OdsFamily.ECCG);
        OfficialRegister register = new OfficialRegister(List.of(official));
        Map<String, InputRow> allocations = new HashMap<>();
        run.inputs().rows(TidyFile.CCG_ALLOCATION).forEach(row -> allocations.put(row.text("ccg_code"), row));
        Map<String, String> namesIn2013 = new HashMap<>();
        run.inputs()
                .rows(FoundFile.CCG_NAMES_2013)
                .forEach(row -> namesIn2013.put(row.text("ccg_code"), row.text("ccg_name_2013") + " CCG"));
        for (InputRow row : run.inputs().rows(TidyFile.CCGS)) {
            register.compare(row, "ods_opened");
            InputRow allocation = allocations.remove(row.text("code"));
            SeedRow seed = ccg(run, row, run.sources().code(official.file()));
            seed.set("otherName", otherName(row, namesIn2013.getOrDefault(row.text("code"), row.text("name"))));
            if (allocation != null) {
                allocate(seed, allocation, run.sources().code(allocation));
            }
        }
        listNames(run, namesIn2013);
        allocations.values().forEach(row -> run.organisations().life(row, "ccg_code", "CCG"));
        reportMissing(run, official);
    }

    private static SeedRow ccg(ImportRun run, InputRow row, String source) {
        run.edge("ACCOUNTABLE_TO", row, row.text("code"), NationalSeeds.NHS_ENGLAND, LegalRules.SOURCE);
        return run.organisation("CCG", row, source)
                .set("name", official(row.text("name")))
                .set("gssCode", gss(row))
                .set("postcode", row.text("postcode"))
                .setPoint(row);
    }

    /** By ONS in April 2013 and 2017, or when it opened, and by ODS in between and after. */
    private static void listNames(ImportRun run, Map<String, String> namesIn2013) {
        Map<String, String> names = new HashMap<>();
        for (InputRow row : run.inputs().rows(TidyFile.CCGS)) {
            String code = row.text("code");
            names.put(code, row.text("name"));
            LocalDate opened = row.date("opened");
            boolean later = opened != null && opened.isAfter(NAMED);
            run.listedName("CCG", row, code, later ? opened : NAMED, row.text("name"));
        }
        for (InputRow row : run.inputs().rows(FoundFile.CCG_NAMES_2013)) {
            String code = row.text("ccg_code");
            run.listedName("CCG", row, code, ImportRun.ACT_IN_FORCE, namesIn2013.getOrDefault(code, ""));
        }
        for (FoundFile list : List.of(FoundFile.CCGS_2016, FoundFile.CCGS_2018)) {
            for (InputRow row : run.inputs().rows(list)) {
                String code = row.text("code");
                List<String> known = List.of(names.getOrDefault(code, ""), namesIn2013.getOrDefault(code, ""));
                run.listedName("CCG", row, code, row.vintage(), inSmallLetters(row.text("name"), known));
            }
        }
    }

    /** ODS writes capitals only: as a name that is known is written, where it is that but for "and" and "&". */
    private static String inSmallLetters(String capitals, List<String> known) {
        for (String name : known) {
            if (name.equalsIgnoreCase(capitals)) {
                return name;
            }
            if (official(name).equalsIgnoreCase(capitals)) {
                return official(name);
            }
        }
        return capitals;
    }

    /** The newer official lists write "and" for "&". */
    private static String official(String name) {
        return name.replace(" & ", " and ");
    }

    /** That of the source, else the name with "&", else the one of 2013 where it differs in more than its signs. */
    private static String otherName(InputRow row, String nameIn2013) {
        String name = row.text("name");
        if (!row.text("other_name").isEmpty()) {
            return row.text("other_name");
        }
        if (!official(name).equals(name)) {
            return name;
        }
        return letters(name).equals(letters(nameIn2013)) ? "" : nameIn2013;
    }

    private static String letters(String name) {
        return official(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static void allocate(SeedRow seed, InputRow allocation, String source) {
        seed.set("allocationPopulation", allocation.count("population"))
                .set("allocation", allocation.count("allocation_gbp"))
                .set("allocationYear", allocation.text("year"))
                .set("allocationSource", source);
    }

    private static String gss(InputRow row) {
        for (String column : GSS_COLUMNS) {
            if (!row.text(column).isEmpty()) {
                return row.text(column);
            }
        }
        return "";
    }

    /** Every group of the official list that was open on a day of the release must be in the tidy table. */
    private static void reportMissing(ImportRun run, InputTable official) {
        LocalDate latest = LocalDate.parse(run.sources().release().latestDate());
        Interval release = new Interval(ImportRun.ACT_IN_FORCE, latest.plusDays(1));
        for (InputRow row : official.rows()) {
            boolean group = row.text("code").length() == 3 && !row.text("name").contains("HUB");
            if (group
                    && !row.life().intersect(release).isEmpty()
                    && !run.organisations().contains(row.text("code"))) {
                row.problem(
                        row.text("code") + " is not in " + TidyFile.CCGS.file(), "every CCG since 2013-04-01 there");
            }
        }
    }
}
