CYPHER 5 MATCH (n0:`Organisation`) WHERE n0.codeFolded = $p3 CALL (n0) {MATCH (n0)-[r0:`SUCCEEDED_BY`]->(n1) WITH n1, r0 ORDER BY n1.code ASC RETURN collect([r0.on, r0.share, [head([label IN labels(n1) WHERE NOT (label IN ['Organisation', 'Partner'])]), [n1.code, n1.name], CASE WHEN n1:`CCG` THEN [[[COUNT { MATCH (n1)<-[r1:`MEMBER_OF`]-(n2) WHERE (n1:`CCG` AND CASE WHEN (r1.since > $p0 OR r1.until <= $p0) THEN false ELSE true END) RETURN n2 }], NULL]] WHEN n1:`Provider` THEN [n1.kind] END]]) AS v0} RETURN [head([label IN labels(n0) WHERE NOT (label IN ['Organisation', 'Partner'])]), [n0.code, n0.name, v0], CASE WHEN n0:`CCG` THEN [n0.`population 2017-04-01`] END] AS row
// 300 dbHits

// Statements: 1. 399 KB allocated for a new document, 7 KB for a known one, 274 bytes written
