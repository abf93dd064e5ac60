CYPHER 5 MATCH (n0:`CCG`) WHERE n0.codeFolded = $p3 CALL (n0) {MATCH (n0)<-[r1:`MEMBER_OF`]-(n2) WHERE CASE WHEN (r1.since > $p0 OR r1.until <= $p0) THEN false ELSE true END WITH n2, r1 ORDER BY n2.code ASC, r1.since ASC LIMIT $p1 RETURN collect([n2.code, n2.name, n2.`listSize 2016-01-01`]) AS v0} RETURN [n0.code, n0.name, n0.`population 2017-04-01`, n0.location, [[COUNT { MATCH (n0)<-[r0:`MEMBER_OF`]-(n1) WHERE CASE WHEN (r0.since > $p0 OR r0.until <= $p0) THEN false ELSE true END RETURN n1 }], v0]] AS row
// 233 dbHits

// Statements: 1. 247 KB allocated for a new document, 6 KB for a known one, 387 bytes written
