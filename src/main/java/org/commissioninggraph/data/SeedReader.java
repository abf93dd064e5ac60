package org.commissioninggraph.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commissioninggraph.model.InterfaceType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipType;

/** Reads the seed files of a release and checks all that the model says of them. */
public final class SeedReader {
    static final String NODES = "nodes";
    static final String RELATIONSHIPS = "relationships";

    private final Path folder;
    private final Model model;
    private final SeedProblems problems = new SeedProblems();
    private final RowReader rows = new RowReader(problems);
    private final Map<String, Map<String, SeedNode>> nodes = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    private SeedReader(Path folder, Model model) {
        this.folder = folder;
        this.model = model;
    }

    /**
     * @param folder holds {@code release.json}, {@code nodes/<Label>.csv}, {@code relationships/<TYPE>.csv}
     *     and, for what varies in time, {@code series/<Label>.<property>.csv}
     * @param modelFolder holds the files that the model was read from, which count for the checksum
     * @throws SeedException that tells every problem, not only the first
     */
    public static SeedRelease read(Path folder, Model model, Path modelFolder) {
        return new SeedReader(folder, model).seed(() -> Checksum.of(folder, modelFolder));
    }

    /** Checks files that may become a release. */
    public static void check(Path folder, Model model) {
        new SeedReader(folder, model).seed(() -> "");
    }

    /** The checksum that a release of these files would have; the files are not checked. */
    public static String checksum(Path folder, Path modelFolder) {
        return Checksum.of(folder, modelFolder);
    }

    private SeedRelease seed(Supplier<String> checksum) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 0, "no such folder: start in the project's folder, or set SEED_DATA");
            problems.throwIfAny();
        }
        ImportMark mark = ImportMark.of(folder);
        if (mark.isSet()) {
            problems.add(
                    folder.toString(),
                    0,
                    "an import is replacing its files, or was ended while it did: if none is, delete " + mark.folder()
                            + " and run `import` again");
            problems.throwIfAny();
        }
        String before = checksum.get();
        List<SeedNode> release = new ReleaseFile(model, problems).read(folder);
        for (NodeType type : model.nodeTypes().values()) {
            if (type.name().equals(ReleaseFile.SOURCE)) {
                nodes.put(type.name(), byKey(type, release.subList(1, release.size())));
            } else if (!type.name().equals(ReleaseFile.RELEASE)) {
                nodes.put(type.name(), byKey(type, nodesOf(type)));
            }
        }
        Map<String, List<SeedEdge>> edges = new LinkedHashMap<>();
        for (RelationshipType type : model.relationshipTypes().values()) {
            if (!type.name().equals(ReleaseFile.DRAWS_ON)) {
                edges.put(type.name(), edgesOf(type));
            }
        }
        SeriesFiles series = new SeriesFiles(file -> CsvTable.read(folder, file, problems), nodes, rows, problems);
        List<SeedSeries> measured = series.read(model, edges);
        checkForOtherFiles(SeriesFiles.FOLDER, series.names(), "series");
        checkForOtherFiles(NODES, nodes.keySet(), "node type");
        checkForOtherFiles(RELATIONSHIPS, edges.keySet(), "relationship type");
        SeedRelease seed = new SeedRelease(release.get(0), nodes, edges, measured, before);
        SeedCheck.check(model, seed, problems);
        if (!before.equals(checksum.get())) {
            problems.add(folder.toString(), 0, "files have changed while they were read: do it again");
        }
        problems.throwIfAny();
        return seed;
    }

    private List<SeedNode> nodesOf(NodeType type) {
        CsvTable table = CsvTable.read(folder, NODES + "/" + type.name() + ".csv", problems);
        if (table.missing()) {
            missing.add(type.name());
        }
        rows.checkColumns(table, columns(type.written()), required(type.written()));
        List<SeedNode> found = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            Map<String, Object> values = rows.properties(table, row, type.written());
            if (type.field(InterfaceType.TYPENAME) != null) {
                values.put(InterfaceType.TYPENAME, type.name());
            }
            found.add(new SeedNode(table.file(), row.line(), values));
        }
        return found;
    }

    private Map<String, SeedNode> byKey(NodeType type, List<SeedNode> found) {
        String key = type.key().name();
        Map<String, SeedNode> byKey = new LinkedHashMap<>();
        for (SeedNode node : found) {
            if (!(node.properties().get(key) instanceof String value)) {
                continue;
            }
            SeedNode first = byKey.putIfAbsent(value, node);
            if (first != null) {
                problems.add(
                        node.file(), node.line(), key + " " + value + " is that of line " + first.line() + " already");
            }
        }
        return byKey;
    }

    private List<SeedEdge> edgesOf(RelationshipType type) {
        CsvTable table = CsvTable.read(folder, RELATIONSHIPS + "/" + type.name() + ".csv", problems);
        Set<String> allowed = new LinkedHashSet<>(List.of("from", "to"));
        for (RelationshipType.End end : type.ends()) {
            allowed.addAll(columns(end.edge().written()));
        }
        rows.checkColumns(table, allowed, new LinkedHashSet<>(List.of("from", "to")));
        return new EdgeReader(model, nodes, missing, type, rows, problems).edges(table);
    }

    private static Set<String> columns(Iterable<Property> properties) {
        List<Property> all = new ArrayList<>();
        properties.forEach(all::add);
        return new LinkedHashSet<>(RowReader.columns(all));
    }

    private static Set<String> required(List<Property> properties) {
        return new LinkedHashSet<>(
                RowReader.columns(properties.stream().filter(Property::required).toList()));
    }

    private void checkForOtherFiles(String part, Set<String> known, String kind) {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .forEach(name -> names.add(name.substring(0, name.length() - 4)));
        } catch (IOException e) {
            return; // each file of it has been told as missing
        }
        names.removeAll(known);
        for (String name : names) {
            problems.add(part + "/" + name + ".csv", 0, "the model has no " + kind + " " + name);
        }
    }
}
