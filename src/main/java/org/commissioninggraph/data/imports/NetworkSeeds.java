package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Set;

/**
 * Primary care networks and their practices. The list is younger than the release: what begins after its last day is
 * left out, except the networks themselves. Practices that the release does not know are passed over, since the list
 * also has bodies with other prescribing settings than that of a GP practice.
 */
final class NetworkSeeds implements Seeds {
    @Override
    public void addTo(ImportRun run) {
        LocalDate latest = LocalDate.parse(run.sources().release().latestDate());
        for (InputRow row : run.inputs().rows(FoundFile.PRIMARY_CARE_NETWORKS)) {
            network(run, row, latest);
        }
        for (InputRow row : run.inputs().rows(FoundFile.NETWORK_PRACTICES)) {
            membership(run, row, latest);
        }
    }

    private static void network(ImportRun run, InputRow row, LocalDate latest) {
        String code = row.text("pcn_code");
        String source = run.sources().code(row);
        run.organisation("PrimaryCareNetwork", row, code, row.text("pcn_name"), row.date("opened"), row.date("closed"))
                .set("postcode", row.text("postcode"))
                .set("source", source);
        if (run.organisations().life(row, "ccg_code", "CCG") != null && begins(row.life(), latest)) {
            run.edge("PART_OF", row, code, row.text("ccg_code"), source).set(row.life());
        }
    }

    private static void membership(ImportRun run, InputRow row, LocalDate latest) {
        Interval network = run.organisations().life(row, "pcn_code", "PrimaryCareNetwork");
        Interval member = Interval.ofLife(row.date("since"), row.date("left_inclusive"));
        String practice = row.text("practice_code");
        if (network == null || !run.organisations().is(Set.of("Practice"), practice) || !begins(member, latest)) {
            return;
        }
        run.edge(
                        "IN_NETWORK",
                        row,
                        practice,
                        row.text("pcn_code"),
                        run.sources().code(row))
                .set(member);
    }

    private static boolean begins(Interval interval, LocalDate latest) {
        return interval.since() == null || !interval.since().isAfter(latest);
    }
}
