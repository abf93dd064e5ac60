CYPHER 5 MATCH (n0:`CCG`) WHERE n0.codeFolded = $p5 CALL (n0) {MATCH (n0)<-[r1:`MEMBER_OF`]-(n2) WHERE (coalesce(r1.since < $p2, true) AND coalesce(r1.until > $p1, true)) WITH n2, r1 ORDER BY r1.until IS NULL ASC, r1.until DESC, n2.code ASC, r1.since ASC LIMIT $p3 RETURN collect([r1.since, r1.until, [n2.code, n2.name]]) AS v0} RETURN [[[COUNT { MATCH (n0)<-[r0:`MEMBER_OF`]-(n1) WHERE (coalesce(r0.since < $p2, true) AND coalesce(r0.until > $p1, true)) RETURN n1 }], v0]] AS row
// 228 dbHits

// Statements: 1. 284 KB allocated for a new document, 7 KB for a known one, 461 bytes written
