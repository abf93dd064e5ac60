package org.commissioninggraph.data.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commissioninggraph.data.SeedException;
import org.commissioninggraph.data.SeedProblem;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.model.Model;
import org.jspecify.annotations.Nullable;

/** Makes the seed files from the official and tidy tables. The same input gives the same bytes. */
public final class Importer {
    private final Model model;

    /** @param model says which seed files there are, and their columns */
    public Importer(Model model) {
        this.model = model;
    }

    /**
     * Reads everything, and only when all of it is sound replaces the seed files. A seed file that the inputs have no
     * rows for keeps the rows that are there already, and release.json the sources that are not ours, so that what was filled in by hand is
     * not lost.
     *
     * @param from the folder with the subfolders {@code ods}, {@code tidy} and {@code found}
     * @param to the seed folder; made when it does not exist
     * @throws ImportFailure with every problem of the input; then nothing was written
     */
    public ImportSummary run(Path from, Path to) throws IOException, ImportFailure {
        ImportProblems problems = new ImportProblems();
        if (!Files.isDirectory(from)) {
            problems.add(
                    from.toString(), 1, "the folder is missing", "a folder with the subfolders ods, tidy and found");
            problems.throwIfAny();
        }
        InputFiles inputs = InputFiles.read(from, problems);
        problems.throwIfAny();
        SourceCatalogue sources = SourceCatalogue.read();
        SeedTables tables = new SeedTables(SeedLayout.of(model));
        ImportRun run =
                new ImportRun(inputs, new Resources(problems), sources, tables, new Organisations(), new TreeMap<>());
        seeds().forEach(seeds -> seeds.addTo(run));
        tables.keepChangesOfNames();
        tables.holdWhileOpen(run.organisations());
        tables.check();
        problems.throwIfAny();
        return write(run, to, problems);
    }

    /** Organisations before the relationships between them. */
    private static List<Seeds> seeds() {
        return List.of(
                new NationalSeeds(),
                new TeamSeeds(),
                new CcgSeeds(),
                new SupportSeeds(),
                new OversightSeeds(),
                new PracticeSeeds(),
                new ListSizeSeeds(),
                new PopulationSeeds(),
                new ProviderSeeds(),
                new AuthoritySeeds(),
                new MergedSeatSeeds(),
                new PartnershipSeeds(),
                new LineageSeeds(),
                new WaitingListSeeds(),
                new NetworkSeeds(),
                new BranchSeeds(),
                new DispensingSeeds(),
                new WebsiteSeeds(),
                new ConditionSeeds(),
                new BoundarySeeds(),
                new PageSeeds(),
                new JointCommitteeSeeds(),
                new CustomerSeeds(),
                new ReferenceSeeds());
    }

    private ImportSummary write(ImportRun run, Path to, ImportProblems problems) throws IOException, ImportFailure {
        Map<String, byte[]> files = new LinkedHashMap<>(run.files());
        Map<String, Integer> rows = new LinkedHashMap<>();
        SeedFolder folder = new SeedFolder(to);
        Set<String> kept = new TreeSet<>();
        for (Map.Entry<String, SeedTable> entry : run.seeds().byPath().entrySet()) {
            SeedTable table = entry.getValue();
            rows.put(entry.getKey(), table.size());
            byte @Nullable [] held = table.size() == 0 ? folder.rows(entry.getKey()) : null;
            if (held != null) {
                kept.add(entry.getKey());
            }
            files.put(entry.getKey(), held == null ? table.bytes() : held);
        }
        SourceCatalogue sources = run.sources();
        files.put(
                "release.json",
                ReleaseDescription.bytes(
                        sources.release(), sources.used(run.inputs().files()), sources.unknown(folder.sources())));
        folder.replace(files, fresh -> check(fresh, to, kept, problems));
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        return new ImportSummary(rows, bytes);
    }

    /** What a load would refuse does not take the place of what it takes. */
    private void check(Path fresh, Path to, Set<String> kept, ImportProblems problems) throws ImportFailure {
        try {
            SeedReader.check(fresh, model);
        } catch (SeedException e) {
            for (SeedProblem problem : e.problems()) {
                boolean own = kept.contains(problem.file());
                problems.add((own ? "kept from " + to : "made of the input") + ": " + problem);
            }
        }
        problems.throwIfAny();
    }
}
