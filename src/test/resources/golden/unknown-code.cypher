CYPHER 5 MATCH (n0:`CCG`) WHERE n0.codeFolded = $p2 RETURN [n0.name, [[COUNT { MATCH (n0)<-[r0:`MEMBER_OF`]-(n1) WHERE CASE WHEN (r0.since > $p0 OR r0.until <= $p0) THEN false ELSE true END RETURN n1 }], NULL]] AS row
// 1 dbHits

CYPHER 5 MATCH (n0:`Organisation`) WHERE n0.codeFolded = $p1 RETURN [head([label IN labels(n0) WHERE NOT (label IN ['Organisation', 'Reference', 'Partner'])]), [n0.name], NULL] AS row
// 1 dbHits

// Statements: 2. 254 KB allocated for a new document, 36 KB for a known one, 57 bytes written
