CYPHER 5 MATCH (n0:`CCG`) WHERE n0.codeFolded = $p2 CALL (n0) {MATCH (n0)<-[r0:`MEMBER_OF`]-(n1:`Practice`) WHERE (coalesce(r0.since <= $p0, true) AND coalesce(r0.until > $p0, true) AND coalesce(NULL, false)) CALL (n1) {MATCH (n1)-[r1:`MEMBER_OF`]->(n2:`CCG`) MATCH (n2)-[r2:`OVERSEEN_BY`]->(n3) WHERE (CASE WHEN (r1.since > $p0 OR r1.until <= $p0) THEN false ELSE true END AND CASE WHEN (r2.since > $p0 OR r2.until <= $p0) THEN false ELSE true END) RETURN head(collect(n3)) AS v1} WITH n1, r0, v1.`name order` AS k0 ORDER BY k0 ASC, n1.code ASC, r0.since ASC RETURN collect([n1.name]) AS v0} RETURN [v0] AS row
// 2 dbHits

// Statements: 1. 236 KB allocated for a new document, 4 KB for a known one, 58 bytes written
