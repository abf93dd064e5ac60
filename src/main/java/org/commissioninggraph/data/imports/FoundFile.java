package org.commissioninggraph.data.imports;

import java.util.List;
import org.commissioninggraph.data.imports.InputHeader.DateFormat;

/**
 * The tables of the folder {@code found}: copies of published lists, and what was read in press and pages. Each
 * keeps the columns of its source, which a header names, except for two in the layout of ODS; further columns are ignored.
 */
enum FoundFile implements TableFile {
    PRIMARY_CARE_NETWORKS(
            "pcn_2019-12", DateFormat.ISO, "pcn_code", "pcn_name", "ccg_code", "opened", "closed", "postcode"),
    NETWORK_PRACTICES("pcn_practice_2019-12", DateFormat.ISO, "practice_code", "pcn_code", "since", "left_inclusive"),
    /** In the layout of ODS, its fields counted from 1: code, name, address from 5 to 9, postcode, days, practice. */
    BRANCHES(
            "ebranchs_2017-08_no_phone",
            DateFormat.COMPACT,
            "f1",
            "f2",
            "f5",
            "f6",
            "f7",
            "f8",
            "f9",
            "f10",
            "f11",
            "f12",
            "f15"),
    DISPENSING("dispensing_practices_2016-05", DateFormat.ISO, "PracticeName", "PostCode"),
    WEBSITES("ccg_website_and_spend_page_2019-2020", DateFormat.ISO, "ccg_code", "website", "spend_over_25k_page"),
    WAITING_LISTS(
            "rtt_incomplete_by_ccg_2014-12_to_2015-05",
            DateFormat.ISO,
            "ccg_code",
            "month",
            "treatment_function_code",
            "treatment_function_name",
            "waiting",
            "within_18_weeks"),
    DISEASE_REGISTERS(
            "ccg_qof_prevalence_2013-14",
            DateFormat.ISO,
            "ccgcode",
            "indicator_group",
            "Register_description",
            "disease_register_size",
            "ccg_listsize",
            "prevalence"),
    CONSTITUTIONS("ccg_constitutions_found", DateFormat.ISO, "ccg_code", "url", "official"),
    LOCALITIES("localities_oxfordshire", DateFormat.ISO, "ccg_code", "locality"),
    STRATEGIES("strategies_sample", DateFormat.ISO, "board_local_authority", "kind", "title", "period", "link"),
    JOINT_COMMITTEES("joint_committees_from_pages", DateFormat.ISO, "name", "ccgs", "source"),
    MEDICINES_TEAMS("ccg_joint_medicines_teams_2018", DateFormat.ISO, "ccg_id", "joint_team"),
    LIST_SIZE_BY_QUARTER(
            "practice_list_size_by_quarter_2013-04_to_2016-03",
            DateFormat.ISO,
            "practice_code",
            "quarter_start",
            "list_size"),
    POPULATION_BY_QUARTER(
            "ccg_registered_population_by_quarter_2013-04_to_2016-03",
            DateFormat.ISO,
            "ccg_code",
            "quarter_start",
            "registered_patients"),
    /** In the layout of ODS, without a header. */
    CCGS_2016("eccg_2016-02"),
    CCGS_2018("eccg_2018-11"),
    CCG_NAMES_2013("ccg_area_team_region_2013-04_ONS", DateFormat.ISO, "ccg_code", "ccg_name_2013"),
    PRACTICES_RESET("practices_missing_from_graph", DateFormat.ISO, "practice_code", "prescribing_setting_in_epraccur");

    private final String file;
    private final DateFormat dates;
    private final List<String> columns;

    FoundFile(String name, DateFormat dates, String... columns) {
        this.file = "found/" + name + ".csv";
        this.dates = dates;
        this.columns = List.of(columns);
    }

    /** A list of CCGs as ODS publishes it. */
    FoundFile(String name) {
        this(name, DateFormat.COMPACT, OdsFamily.ECCG.columns().toArray(new String[0]));
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean header() {
        return !columns.equals(OdsFamily.ECCG.columns());
    }

    @Override
    public DateFormat dates() {
        return dates;
    }

    @Override
    public List<String> columns() {
        return columns;
    }
}
