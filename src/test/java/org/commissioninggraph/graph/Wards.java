package org.commissioninggraph.graph;

import java.util.Map;

/** Something to be in a database. */
final class Wards {
    private Wards() {}

    static void write(Database database, int wards) {
        database.write(transaction -> transaction.run(
                "UNWIND range(1, $wards) AS n CREATE (:Ward {code: 'W' + n, name: 'a ward with a name as long as some have, "
                        + "the Nth of them ' + n})",
                Map.of("wards", wards)));
    }

    static long nodes(Database database) {
        return (Long) database.read("MATCH (n) RETURN count(n) AS nodes", Map.of())
                .get(0)
                .get("nodes");
    }
}
