package org.commissioninggraph.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelException;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/** The constraints and indexes that the model asks for, as files of statements. */
public final class GraphSchema {
    private static final String FOLDER = "neo4j";

    private GraphSchema() {}

    /** The text of each file by its name. */
    public static Map<String, String> files(Model model) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "001_constraints.cypher",
                "// Generated from the model by the command `schema`. A key is unique within its label, also in small\n"
                        + "// letters, by which it is looked up.\n"
                        + String.join("", constraints(model)));
        files.put(
                "002_indexes.cypher",
                "// Generated from the model by the command `schema`. Points are searched by distance; texts that people\n"
                        + "// search for, numbers and dates by their values, and rows are read in their order.\n"
                        + String.join("", Indexes.statements(model)));
        files.put(
                "003_search.cypher",
                "// Generated from the model by the command `schema`. The texts that `search` looks in.\n"
                        + search(model));
        return files;
    }

    /** Writes the files into the folder {@code neo4j} of the schema. */
    public static void write(Model model, Path schemaFolder) throws IOException {
        Path folder = Files.createDirectories(schemaFolder.resolve(FOLDER));
        for (Map.Entry<String, String> file : files(model).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The properties that are unique within a type. */
    static List<String> keys(EntityType type) {
        return List.of(type.key().name(), type.foldedKey());
    }

    /**
     * That the files are those of the model, so that this is known before there is a database.
     *
     * @throws UncheckedIOException where one cannot be read
     * @throws ModelException where one is of another model
     */
    public static void check(Model model, Path schemaFolder) {
        for (Map.Entry<String, String> file : files(model).entrySet()) {
            Path path = schemaFolder.resolve(FOLDER).resolve(file.getKey());
            if (!read(path).equals(file.getValue())) {
                throw new ModelException(path + " is of another model: run `schema`, which writes it anew");
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + file + ": start in the project's folder, or set SCHEMA_DIR", e);
        }
    }

    /** The statements in the files, in the order of the files' names. */
    static List<String> statements(Path schemaFolder) {
        Path folder = schemaFolder.resolve(FOLDER);
        List<String> statements = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".cypher"))
                    .sorted()
                    .toList()) {
                statements.addAll(statementsOf(read(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + folder + ": start in the project's folder, or set SCHEMA_DIR", e);
        }
        return statements;
    }

    private static List<String> statementsOf(String text) {
        String bare = text.lines()
                .filter(line -> !line.strip().startsWith("//"))
                .reduce("", (before, line) -> before + line + "\n");
        return Stream.of(bare.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static List<String> constraints(Model model) {
        List<String> statements = new ArrayList<>();
        for (EntityType type : model.entities()) {
            for (String key : keys(type)) {
                statements.add("CREATE CONSTRAINT `" + type.name() + "_" + key + "` IF NOT EXISTS FOR (n:`"
                        + type.name() + "`) REQUIRE n.`" + key + "` IS UNIQUE;\n");
            }
        }
        return statements;
    }

    /** What must go first: a full-text index of another model, since the statements only ask for its name. */
    static List<String> outdated(Database database, Model model) {
        List<Map<String, @Nullable Object>> present = database.read(
                "SHOW INDEXES YIELD name, labelsOrTypes, properties WHERE name = 'search'"
                        + " RETURN labelsOrTypes AS labels, properties AS texts",
                Map.of());
        for (Map<String, @Nullable Object> index : present) {
            if (!new HashSet<>(list(index.get("labels"))).equals(searched(model))
                    || !new HashSet<>(list(index.get("texts"))).equals(texts(model))) {
                return List.of("DROP INDEX `search`");
            }
        }
        return List.of();
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static String search(Model model) {
        Set<String> labels = searched(model);
        return labels.isEmpty()
                ? ""
                : "CREATE FULLTEXT INDEX `search` IF NOT EXISTS FOR (n:`" + String.join("`|`", labels)
                        + "`) ON EACH [n.`" + String.join("`, n.`", texts(model)) + "`];\n";
    }

    private static Set<String> searched(Model model) {
        Set<String> labels = new LinkedHashSet<>();
        model.nodeTypes().values().stream().filter(NodeType::searched).forEach(type -> labels.add(type.name()));
        return labels;
    }

    private static Set<String> texts(Model model) {
        Set<String> texts = new LinkedHashSet<>();
        for (NodeType type : model.nodeTypes().values()) {
            type.properties().stream().filter(Property::searched).forEach(property -> texts.add(property.name()));
        }
        return texts;
    }
}
