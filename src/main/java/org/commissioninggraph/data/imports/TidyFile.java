package org.commissioninggraph.data.imports;

import java.util.List;

/** The tables of the folder {@code tidy}, each with the columns it must have. */
enum TidyFile implements TableFile {
    NATIONAL_BODIES("national_bodies", "code", "name", "kind", "opened", "closed", "parent_code"),
    REGIONS("regions", "code", "gss", "name", "opened", "closed", "parent_code"),
    AREA_TEAMS("area_teams", "code", "gss", "name", "kind", "opened", "closed", "postcode", "lat", "long"),
    TEAM_PERIODS("team_periods", "team_code", "kind", "name", "region_code", "since", "until"),
    CCGS(
            "ccgs",
            "code",
            "gss_2015",
            "gss_2017",
            "gss_2018",
            "gss_2019",
            "name",
            "other_name",
            "opened",
            "closed",
            "ods_opened",
            "postcode",
            "lat",
            "long"),
    CCG_AREA_TEAM("ccg_area_team", "ccg_code", "team_code", "since", "until", "basis"),
    CCG_ALLOCATION("ccg_allocation", "ccg_code", "population", "allocation_gbp", "year"),
    CCG_WAITING_LIST(
            "ccg_waiting_list_2015-03",
            "ccg_code",
            "treatment_function_code",
            "treatment_function_name",
            "waiting",
            "within_18_weeks"),
    UTLA("utla", "gss", "name", "kind", "ods_code"),
    CCG_UTLA_SHARE(
            "ccg_utla_share_2017", "ccg_code", "utla_gss", "population_mid2019", "share_of_ccg", "share_of_utla"),
    TRUSTS(
            "trusts",
            "code",
            "name",
            "kind",
            "kind_source",
            "is_foundation_trust",
            "opened",
            "closed",
            "postcode",
            "lat",
            "long"),
    INDEPENDENT_PROVIDERS("independent_providers", "code", "name", "postcode", "lat", "long"),
    HOSPITAL_SITES("hospital_sites", "code", "name", "sector", "parent_code", "postcode", "lat", "long"),
    ADMISSION_SHARE(
            "ccg_trust_admission_share_2018", "ccg_code", "trust_code", "share_of_ccg", "since", "until", "method"),
    PRACTICE_POINTS("practice_points", "code", "lat", "long", "match"),
    PRACTICE_LIST_SIZE("practice_list_size", "code", "list_size", "year", "measure"),
    PCTS("pcts", "code", "gss", "name", "opened", "closed"),
    SHAS("shas", "code", "name", "opened", "closed"),
    PCT_SHA("pct_sha", "pct_code", "sha_code"),
    PCT_CCG("pct_ccg_2013", "pct_code", "ccg_code", "share"),
    CSUS("csus", "code", "name", "town", "postcode", "lat", "long", "opened", "closed", "source"),
    STPS("stps", "code", "gss", "name", "name_2019", "opened", "closed"),
    CCG_STP("ccg_stp", "ccg_code", "stp_code", "since", "until"),
    STP_PARTNERS("stp_partners", "stp_code", "partner_code", "partner_type", "list");

    private final String file;
    private final List<String> columns;

    TidyFile(String name, String... columns) {
        this.file = "tidy/" + name + ".csv";
        this.columns = List.of(columns);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<String> columns() {
        return columns;
    }
}
