CYPHER 5 MATCH (n0:`CCG`) WHERE n0.codeFolded = $p3 CALL (n0) {MATCH (n0)<-[r1:`MEMBER_OF`]-(n2:`Practice`) WHERE (coalesce(r1.since <= $p0, true) AND coalesce(r1.until > $p0, true)) WITH n2, r1 ORDER BY n2.code ASC, r1.since ASC LIMIT $p1 RETURN collect([[n2.code, n2.name, n2.listSize]]) AS v0} RETURN [n0.code, n0.name, n0.population, n0.location, [[COUNT { MATCH (n0)<-[r0:`MEMBER_OF`]-(n1:`Practice`) WHERE (coalesce(r0.since <= $p0, true) AND coalesce(r0.until > $p0, true)) RETURN n1 }], v0]] AS row
// 277 dbHits

// Statements: 1. 235 KB allocated for a new document, 119 KB for a known one, 387 bytes written
