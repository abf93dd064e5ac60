package org.commissioninggraph.data.imports;

import java.util.List;

/**
 * A column of a seed file.
 *
 * @param required whether every row has a value
 * @param allowed the values that may stand there; empty where any may
 */
record SeedColumn(String name, boolean required, List<String> allowed) {
    static SeedColumn required(String name) {
        return new SeedColumn(name, true, List.of());
    }

    static SeedColumn optional(String name) {
        return new SeedColumn(name, false, List.of());
    }
}
