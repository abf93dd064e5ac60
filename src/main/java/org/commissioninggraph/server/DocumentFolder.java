package org.commissioninggraph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.execution.DocumentProblems;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.process.StartException;

/** GraphQL documents in the {@code .graphql} files of a folder, by the names of the files without that ending. */
final class DocumentFolder {
    private static final String ENDING = ".graphql";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]+");

    private DocumentFolder() {}

    /**
     * @param setting that names the folder
     */
    static Map<String, String> read(Setting setting, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StartException(
                    setting + "=" + folder + " is not a folder: name one that holds " + ENDING + " files");
        }
        Map<String, String> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(DocumentFolder::isDocument).toList()) {
                documents.put(name(file), Files.readString(file));
            }
        } catch (IOException e) {
            throw new StartException(
                    "cannot read " + setting + "=" + folder + " (" + e + "): name a folder of " + ENDING + " files");
        }
        return documents;
    }

    /**
     * Tells of every document that does not fit the schema.
     *
     * @param single whether each must have one operation only
     */
    static void check(
            Setting setting, Path folder, Map<String, String> documents, GraphService service, boolean single) {
        List<String> problems = new ArrayList<>();
        documents.forEach((name, text) -> {
            for (String problem : new DocumentProblems(service).in(text, single)) {
                problems.add(setting + ": " + folder.resolve(name + ENDING) + ": " + problem);
            }
        });
        if (!problems.isEmpty()) {
            throw new StartException(String.join("\n", problems));
        }
    }

    private static boolean isDocument(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    private static String name(Path file) {
        String whole = file.getFileName().toString();
        String name = whole.substring(0, whole.length() - ENDING.length());
        if (!NAME.matcher(name).matches()) {
            throw new StartException(
                    file + ": its name must be of letters, digits and . _ ~ - only, to stand in a URL");
        }
        return name;
    }
}
