CYPHER 5 MATCH (n0:`TreatmentFunction`) WHERE n0.code IS NOT NULL WITH n0 ORDER BY n0.code ASC LIMIT $p1 CALL (n0) {MATCH (n0)<-[r1:`WAITS_FOR`]-(n2:`CCG`) WHERE (coalesce(r1.since < $p4, true) AND coalesce(r1.until > $p3, true)) WITH n2, r1 WITH DISTINCT n2.code AS k0 ORDER BY k0 ASC LIMIT $p6 RETURN collect([[toString(k0)]]) AS v0} WITH *, [[COUNT { MATCH (n0)<-[r0:`WAITS_FOR`]-(n1:`CCG`) WHERE (coalesce(r0.since < $p4, true) AND coalesce(r0.until > $p3, true)) RETURN n1 }, v0], NULL] AS v1 RETURN [[v1], [[[COUNT { MATCH (n0)<-[r2:`WAITS_FOR`]-(n3:`CCG`) WHERE CASE WHEN (r2.since > $p0 OR r2.until <= $p0) THEN false ELSE true END RETURN n3 }], NULL], v1]] AS row
// 18998 dbHits

// Statements: 1. 426 KB allocated for a new document, 8 KB for a known one, 496 bytes written
