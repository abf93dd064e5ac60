package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the official lists of a family state of each code, to cite them and to see that the tidy tables agree. */
final class OfficialRegister {
    private final Map<String, InputRow> first = new LinkedHashMap<>();
    private final Map<String, InputRow> last = new LinkedHashMap<>();

    OfficialRegister(List<InputTable> vintages) {
        for (InputTable vintage : vintages) {
            for (InputRow row : vintage.rows()) {
                first.putIfAbsent(row.text("code"), row);
                last.put(row.text("code"), row);
            }
        }
    }

    /** The source that states an organisation: the oldest list with its code, which has the name of the era. */
    String source(InputRow tidy, SourceCatalogue sources) {
        InputRow official = first.get(tidy.text("code"));
        return sources.code(official == null ? tidy : official);
    }

    /** Reports dates of a tidy row that differ from those of the newest list with its code. */
    void compare(InputRow tidy, String openedColumn) {
        InputRow official = last.get(tidy.text("code"));
        if (official == null) {
            return;
        }
        compare(tidy, openedColumn, tidy.date(openedColumn), official, official.date("opened"));
        LocalDate closed = official.date("closed");
        if (closed != null) {
            compare(tidy, "closed", tidy.date("closed"), official, closed);
        }
    }

    private static void compare(
            InputRow tidy, String column, @Nullable LocalDate ours, InputRow official, @Nullable LocalDate theirs) {
        if (!Objects.equals(ours, theirs)) {
            tidy.problem(
                    column + " of " + tidy.text("code") + " is " + ours,
                    theirs + " as in " + official.file() + ":" + official.line());
        }
    }
}
