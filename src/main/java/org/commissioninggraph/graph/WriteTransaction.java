package org.commissioninggraph.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The write transaction in which some work runs. For that work's thread only. */
public interface WriteTransaction {
    /** Runs one statement and collects its rows, which are as {@link Database} describes. */
    List<Map<String, @Nullable Object>> run(String statement, Map<String, Object> parameters);
}
