CYPHER 5 CALL () {MATCH (n0:`Organisation`) WHERE (coalesce(n0.opened <= $p0, true) AND coalesce(n0.`closed or open` >= $p0, true) AND toLower(n0.name) STARTS WITH $p1) WITH n0 WITH n0.`name order` AS k0, count(n0) AS k1 ORDER BY k0 IS NULL ASC, k0 DESC LIMIT $p4 RETURN collect([[substring(k0, (size(split(k0, '  ')[0]) + 2))], [k1]]) AS v0} RETURN true AS head, [v0] AS row UNION ALL MATCH (n1:`Organisation`) WHERE (n1.`name order code` IS NOT NULL AND coalesce(n1.opened <= $p0, true) AND coalesce(n1.`closed or open` >= $p0, true) AND toLower(n1.name) STARTS WITH $p1) WITH n1 ORDER BY n1.`name order code` ASC LIMIT $p2 RETURN false AS head, [[n1.`name order code`], [head([label IN labels(n1) WHERE NOT (label IN ['Organisation', 'Reference', 'Partner'])]), [n1.code, n1.name], NULL], []] AS row
// 24557 dbHits

CYPHER 5 MATCH (n0:`Practice`) WHERE (coalesce(n0.opened <= $p0, true) AND coalesce(n0.`closed or open` >= $p0, true)) CALL (n0) {OPTIONAL MATCH (n0)-[r0:`MEMBER_OF`]->(n1:`CCG`) WHERE CASE WHEN (r0.since > $p0 OR r0.until <= $p0) THEN false ELSE true END RETURN n1 AS v0} WITH n0, v0.`name order` AS k0 ORDER BY k0 IS NULL ASC, k0 DESC, n0.`address order` ASC, n0.code ASC LIMIT $p1 CALL (n0) {OPTIONAL MATCH (n0)-[r1:`MEMBER_OF`]->(n2:`CCG`) WHERE CASE WHEN (r1.since > $p0 OR r1.until <= $p0) THEN false ELSE true END RETURN CASE WHEN n2 IS NULL THEN NULL ELSE [n2.name] END AS v1} RETURN [n0.name, n0.address, v1] AS row
// 114389 dbHits

CYPHER 5 MATCH (n0:`RegionalTeam`) WHERE n0.codeFolded = $p3 CALL (n0) {MATCH (n0)<-[r0:`PART_OF`]-(n1) WHERE CASE WHEN (r0.since > $p0 OR r0.until <= $p0) THEN false ELSE true END WITH n1, r0 ORDER BY r0.`name order` DESC, n1.code ASC, r0.since ASC LIMIT $p1 RETURN collect([r0.name, [n1.name]]) AS v0} RETURN [v0] AS row
// 67 dbHits

// Statements: 3. 713 KB allocated for a new document, 29 KB for a known one, 1322 bytes written
