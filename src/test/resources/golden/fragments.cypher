CYPHER 5 CALL db.index.fulltext.queryNodes('search', $p1) YIELD node AS n0, score AS k0 MATCH (n0) WHERE (coalesce(n0.opened <= $p0, true) AND coalesce(n0.closed >= $p0, true) AND n0:`Organisation`) WITH n0, k0 ORDER BY k0 DESC, n0.code ASC LIMIT $p2 CALL (n0) {MATCH (n0)-[r0:`SUCCEEDED_BY`*0..]->(n1:`Organisation`) WHERE (n0:`CCG` AND all(r1 IN r0 WHERE r1.on <= $p0) AND coalesce(n1.opened <= $p0, true) AND coalesce(n1.closed >= $p0, true)) WITH DISTINCT n1 ORDER BY n1.code ASC RETURN collect([head([label IN labels(n1) WHERE NOT (label IN ['Organisation', 'Partner'])]), [n1.code], NULL]) AS v0} CALL (n0) {MATCH (n0)-[r2:`SUCCEEDED_BY`*0..]->(n2:`Organisation`) WHERE (n0:`Practice` AND all(r3 IN r2 WHERE r3.on <= $p0) AND coalesce(n2.opened <= $p0, true) AND coalesce(n2.closed >= $p0, true)) WITH DISTINCT n2 ORDER BY n2.code ASC RETURN collect([head([label IN labels(n2) WHERE NOT (label IN ['Organisation', 'Partner'])]), [n2.name], NULL]) AS v1} RETURN [head([label IN labels(n0) WHERE NOT (label IN ['Organisation', 'Partner'])]), [], CASE WHEN n0:`CCG` THEN [v0, n0.opened] WHEN n0:`Practice` THEN [v1, n0.opened] WHEN n0:`Provider` THEN [n0.code, n0.name, n0.kind] END] AS row
// 94 dbHits

CYPHER 5 MATCH (n0:`CCG`) WHERE n0.codeFolded = $p1 RETURN [n0.code] AS row
// 3 dbHits

// Statements: 2. 483 KB allocated for a new document, 12 KB for a known one, 494 bytes written
