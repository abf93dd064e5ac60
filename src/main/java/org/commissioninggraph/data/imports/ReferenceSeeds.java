package org.commissioninggraph.data.imports;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reference rows written by hand, which are resources of the importer: their columns are those of the seed files. */
final class ReferenceSeeds implements Seeds {
    /** The source of what is common knowledge of the period, with no file behind it. */
    static final String SOURCE = "DOMAIN_KNOWLEDGE";

    private static final Map<String, String> RESOURCES = new LinkedHashMap<>();

    static {
        RESOURCES.put("Service", "services.csv");
        RESOURCES.put("GoverningBodyRole", "governing-body-roles.csv");
        RESOURCES.put("CommissioningStage", "commissioning-stages.csv");
        RESOURCES.put("Publication", "publications.csv");
        RESOURCES.put("CommissioningPrinciple", "principles.csv");
        RESOURCES.put("Duty", "duties.csv");
        RESOURCES.put("CaseStudySite", "case-study-sites.csv");
    }

    @Override
    public void addTo(ImportRun run) {
        RESOURCES.forEach((label, resource) -> {
            for (InputRow row : run.resources().rows(resource)) {
                SeedRow seed = run.seeds().node(label).newRow(row).set("source", SOURCE);
                row.header().positions().keySet().forEach(column -> seed.set(column, row.text(column)));
            }
        });
        run.resources().rows("responsibilities.csv").forEach(row -> responsibility(run, row));
        run.resources()
                .rows("service-parts.csv")
                .forEach(row -> undated(run, row, "PART_OF", row.text("part"), row.text("whole")));
        run.resources()
                .rows("studies.csv")
                .forEach(row -> undated(run, row, "STUDIED_IN", row.text("site"), row.text("publication")));
    }

    private static void responsibility(ImportRun run, InputRow row) {
        if (run.organisations().life(row, "body", "NationalBody") != null) {
            run.edge("RESPONSIBLE_FOR", row, row.text("body"), row.text("service"), SOURCE)
                    .set(new Interval(ImportRun.ACT_IN_FORCE, row.date("until")));
        }
    }

    private static void undated(ImportRun run, InputRow row, String type, String from, String to) {
        run.edge(type, row, from, to, SOURCE);
    }
}
