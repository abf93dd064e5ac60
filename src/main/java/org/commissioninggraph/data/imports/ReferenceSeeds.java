package org.commissioninggraph.data.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    }

    private final ImportProblems problems;

    ReferenceSeeds(ImportProblems problems) {
        this.problems = problems;
    }

    @Override
    public void sow(ImportRun run) {
        RESOURCES.forEach((label, resource) -> {
            for (InputRow row : rows(resource)) {
                SeedRow seed = run.seeds().node(label).newRow(row).set("source", SOURCE);
                row.header().positions().keySet().forEach(column -> seed.set(column, row.text(column)));
            }
        });
        for (InputRow row : rows("responsibilities.csv")) {
            Interval life = run.organisations().life(row, "body", "NationalBody");
            if (life != null) {
                run.edge("RESPONSIBLE_FOR", row, row.text("body"), row.text("service"), SOURCE)
                        .set(Interval.since(ImportRun.ACT_IN_FORCE).intersect(life));
            }
        }
    }

    private List<InputRow> rows(String resource) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceSeeds.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return new InputReader(problems).tidy(resource, text, List.of()).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
