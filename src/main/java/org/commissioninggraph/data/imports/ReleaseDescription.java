package org.commissioninggraph.data.imports;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.data.imports.SourceCatalogue.ReleaseFacts;
import org.jspecify.annotations.Nullable;

/** Writes {@code release.json}: what the release is and which sources it draws on. */
final class ReleaseDescription {
    private ReleaseDescription() {}

    /** @param others sources of rows that no import makes */
    static byte[] bytes(ReleaseFacts release, List<SourceCatalogue.Entry> sources, List<Map<String, Object>> others)
            throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", release.version());
        json.put("referenceDate", release.referenceDate());
        json.put("earliestDate", release.earliestDate());
        json.put("latestDate", release.latestDate());
        List<Map<String, ?>> all = new ArrayList<>();
        sources.forEach(entry -> all.add(source(entry)));
        all.addAll(others);
        json.put("sources", all);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
        pretty.indentObjectsWith(lines);
        pretty.indentArraysWith(lines);
        String text = new ObjectMapper().writer(pretty).writeValueAsString(json) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable String> source(SourceCatalogue.Entry entry) {
        Map<String, @Nullable String> source = new LinkedHashMap<>();
        source.put("code", entry.code());
        source.put("name", entry.name());
        source.put("publisher", entry.publisher());
        source.put("vintage", entry.vintage());
        source.put("licence", entry.licence());
        source.put("method", entry.method());
        if (entry.completeness() != null) {
            source.put("completeness", entry.completeness());
        }
        if (entry.link() != null) {
            source.put("link", entry.link());
        }
        return source;
    }
}
