package org.commissioninggraph.data.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables written by hand, which are resources of the importer: a header, ISO dates. */
record Resources(ImportProblems problems) {
    /** The rows of a table whose key is the column code. */
    Map<String, InputRow> byCode(String resource) {
        Map<String, InputRow> byCode = new HashMap<>();
        rows(resource).forEach(row -> byCode.put(row.text("code"), row));
        return byCode;
    }

    List<InputRow> rows(String resource) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Resources.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return new InputReader(problems).tidy(resource, text, List.of()).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
