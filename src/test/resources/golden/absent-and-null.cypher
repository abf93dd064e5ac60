CYPHER 5 RETURN true AS head, [COUNT { MATCH (n0:`Practice`) WHERE (coalesce(n0.opened <= $p0, true) AND coalesce(n0.`closed or open` >= $p0, true) AND n0.closed IS NULL AND n0.postcode STARTS WITH $p1 AND n0.`listSize 2016-01-01` IS NOT NULL) RETURN n0 }] AS row UNION ALL MATCH (n1:`Practice`) WHERE (n1.code IS NOT NULL AND coalesce(n1.opened <= $p0, true) AND coalesce(n1.`closed or open` >= $p0, true) AND n1.closed IS NULL AND n1.postcode STARTS WITH $p1 AND n1.`listSize 2016-01-01` IS NOT NULL) WITH n1 ORDER BY n1.code ASC LIMIT $p2 RETURN false AS head, [n1.code] AS row
// 145 dbHits

CYPHER 5 MATCH (n0:`CCG`) WHERE (n0.code IS NOT NULL AND coalesce(n0.opened <= $p0, true) AND coalesce(n0.`closed or open` >= $p0, true) AND n0.name STARTS WITH $p1) WITH n0 ORDER BY n0.code ASC LIMIT $p2 RETURN [n0.code] AS row
// 89 dbHits

// Statements: 2. 547 KB allocated for a new document, 40 KB for a known one, 1671 bytes written
