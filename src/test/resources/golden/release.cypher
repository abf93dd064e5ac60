CYPHER 5 MATCH (n0:`Release`) CALL (n0) {MATCH (n0)-[r1:`DRAWS_ON`]->(n2) WITH n2, r1 ORDER BY n2.code ASC LIMIT $p1 RETURN collect([n2.code, n2.publisher, n2.licence]) AS v0} RETURN [n0.version, n0.referenceDate, [[COUNT { MATCH (n0)-[r0:`DRAWS_ON`]->(n1) RETURN n1 }], v0]] AS row
// 175 dbHits

CYPHER 5 MATCH (n0:`Publication`) WHERE (n0.code IS NOT NULL AND n0.kind = $p1) WITH n0 ORDER BY n0.code ASC LIMIT $p2 RETURN [n0.name, n0.year, n0.publishers, n0.topics] AS row
// 19 dbHits

// Statements: 2. 321 KB allocated for a new document, 9 KB for a known one, 709 bytes written
