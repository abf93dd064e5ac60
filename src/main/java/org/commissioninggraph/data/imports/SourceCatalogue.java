package org.commissioninggraph.data.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every file and rule that facts come from: its code, who published it and under which licence. */
final class SourceCatalogue {
    private final Content content;

    private SourceCatalogue(Content content) {
        this.content = content;
    }

    /** The layout of {@code sources.json}. */
    record Content(ReleaseFacts release, List<Entry> sources, List<Family> families) {}

    record ReleaseFacts(String version, String referenceDate, String earliestDate, String latestDate) {}

    /**
     * A source.
     *
     * @param file the input file; null for a source that is no file
     * @param completeness PARTIAL where the source names some bodies only; else null
     * @param link where it was read; null where several pages or none
     * @param part what a row of the file says of its origin, where the file has several; else null
     */
    record Entry(
            @Nullable String file,
            @Nullable String part,
            String code,
            String name,
            String publisher,
            String vintage,
            String licence,
            @Nullable String method,
            @Nullable String completeness,
            @Nullable String link) {}

    /** What holds for every vintage of an official file that has no entry of its own. */
    record Family(String prefix, String name, String publisher, String licence) {}

    static SourceCatalogue read() throws IOException {
        try (InputStream json = SourceCatalogue.class.getResourceAsStream("sources.json")) {
            return new SourceCatalogue(new ObjectMapper().readValue(json, Content.class));
        }
    }

    ReleaseFacts release() {
        return content.release();
    }

    /** The code of the source that a row was read from. */
    String code(InputRow row) {
        return code(row.file());
    }

    String code(String file) {
        for (Entry entry : content.sources()) {
            if (file.equals(entry.file()) && entry.part() == null) {
                return entry.code();
            }
        }
        return ofFamily(file).code();
    }

    /** The code of the part that a column names; a part that is not catalogued is reported. */
    String partCode(InputRow row, String column) {
        String part = row.text(column);
        List<String> known = new ArrayList<>();
        for (Entry entry : content.sources()) {
            if (row.file().equals(entry.file()) && entry.part() != null) {
                known.add(entry.part());
                if (entry.part().equals(part)) {
                    return entry.code();
                }
            }
        }
        row.problem(column + " \"" + part + "\" is not known", String.join(", ", known));
        return "";
    }

    /** The sources of a release made from these files, in the order of the catalogue; those that are no file always. */
    List<Entry> used(Set<String> files) {
        List<Entry> used = new ArrayList<>();
        Set<String> unlisted = new TreeSet<>(files);
        for (Entry entry : content.sources()) {
            String file = entry.file();
            if (file == null || files.contains(file)) {
                used.add(entry);
                unlisted.removeIf(name -> name.equals(file));
            }
        }
        unlisted.forEach(file -> used.add(ofFamily(file)));
        return used;
    }

    /** Those among the sources of a release that no import makes: whoever added rows by hand has added them. */
    List<Map<String, Object>> unknown(List<Map<String, Object>> sources) {
        Set<String> known = new TreeSet<>();
        content.sources().forEach(entry -> known.add(entry.code()));
        return sources.stream()
                .filter(source -> !known.contains(String.valueOf(source.get("code"))))
                .filter(source -> content.families().stream().noneMatch(family -> String.valueOf(source.get("code"))
                        .startsWith(family.prefix().toUpperCase(Locale.ROOT))))
                .toList();
    }

    private Entry ofFamily(String file) {
        String name = file.substring(file.indexOf('/') + 1).replace(".csv", "");
        for (Family family : content.families()) {
            if (name.startsWith(family.prefix())) {
                String vintage = name.equals(family.prefix())
                        ? "current"
                        : name.substring(family.prefix().length() + 1);
                String code = name.toUpperCase(Locale.ROOT).replace('-', '_');
                return new Entry(
                        file,
                        null,
                        code,
                        family.name(),
                        family.publisher(),
                        vintage,
                        family.licence(),
                        null,
                        null,
                        null);
            }
        }
        throw new IllegalArgumentException("sources.json has no entry for " + file);
    }
}
