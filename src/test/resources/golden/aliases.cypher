CYPHER 5 MATCH (n0:`CCG`) WHERE n0.codeFolded = $p3 CALL (n0) {MATCH (n0)<-[r0:`MEMBER_OF`]-(n1) WHERE CASE WHEN (r0.since > $p0 OR r0.until <= $p0) THEN false ELSE true END WITH n1, r0 ORDER BY n1.`listSize 2016-01-01` IS NULL ASC, n1.`listSize 2016-01-01` DESC, n1.code ASC, r0.since ASC LIMIT $p1 RETURN collect([n1.`listSize 2016-01-01`]) AS v0} RETURN [n0.code, n0.name, v0] AS row
// 154 dbHits

CYPHER 5 MATCH (n0:`CCG`) WHERE n0.codeFolded = $p4 CALL (n0) {MATCH (n0)<-[r0:`MEMBER_OF`]-(n1) WHERE CASE WHEN (r0.since > $p0 OR r0.until <= $p0) THEN false ELSE true END WITH n1, r0 ORDER BY n1.`listSize 2016-01-01` ASC, n1.code ASC, r0.since ASC LIMIT $p1 RETURN collect([n1.`listSize 2016-01-01`]) AS v0} RETURN [n0.code, n0.name, v0, [[COUNT { MATCH (n0)<-[r1:`MEMBER_OF`]-(n2) WHERE CASE WHEN (r1.since > $p0 OR r1.until <= $p0) THEN false ELSE true END RETURN n2 }], NULL]] AS row
// 212 dbHits

// Statements: 2. 406 KB allocated for a new document, 8 KB for a known one, 227 bytes written
