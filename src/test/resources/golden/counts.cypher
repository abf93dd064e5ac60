CYPHER 5 RETURN true AS head, [COUNT { MATCH (n0:`Practice`) RETURN n0 }] AS row
// 1 dbHits

CYPHER 5 MATCH (n0:`RegionalTeam`) WHERE (n0.code IS NOT NULL AND coalesce(n0.opened <= $p1, true) AND coalesce(n0.`closed or open` >= $p1, true)) WITH n0 ORDER BY n0.code ASC LIMIT $p2 RETURN [n0.code] AS row
// 25 dbHits

// Statements: 2. 214 KB allocated for a new document, 8 KB for a known one, 172 bytes written
