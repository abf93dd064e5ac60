CYPHER 5 RETURN true AS head, [COUNT { MATCH (n0:`Practice`) WHERE (coalesce(n0.opened <= $p0, true) AND coalesce(n0.`closed or open` >= $p0, true) AND point.distance(n0.location, point({latitude: $p1, longitude: $p2})) <= ($p3 * 1000.0)) RETURN n0 }] AS row UNION ALL MATCH (n1:`Practice`) WHERE (coalesce(n1.opened <= $p0, true) AND coalesce(n1.`closed or open` >= $p0, true) AND point.distance(n1.location, point({latitude: $p1, longitude: $p2})) <= ($p3 * 1000.0)) WITH n1 ORDER BY n1.`listSize 2016-01-01` IS NULL ASC, n1.`listSize 2016-01-01` DESC, n1.code ASC LIMIT $p4 RETURN false AS head, [n1.code, n1.name, n1.`listSize 2016-01-01`] AS row
// 138 dbHits

// Statements: 1. 283 KB allocated for a new document, 6 KB for a known one, 260 bytes written
