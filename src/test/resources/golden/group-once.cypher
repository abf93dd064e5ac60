CYPHER 5 MATCH (n0:`PrimaryCareTrust`) WHERE n0.codeFolded = $p2 CALL (n0) {MATCH (n0)-[r0:`SUCCEEDED_BY`*0..]->(n1:`Organisation`) WHERE (all(r1 IN r0 WHERE r1.on <= $p0) AND coalesce(n1.opened <= $p0, true) AND coalesce(n1.`closed or open` >= $p0, true)) WITH DISTINCT n1 WITH n1.source AS k0, count(n1) AS k1 ORDER BY k0 ASC RETURN collect([[toString(k0)]]) AS v0} RETURN [[[v0], NULL]] AS row
// 34 dbHits

// Statements: 1. 149 KB allocated for a new document, 4 KB for a known one, 83 bytes written
