MATCH (n0:`Release`) RETURN [n0.version, n0.referenceDate, [[COUNT { MATCH (n0)-[r1:`DRAWS_ON`]->(n2:`Source`) RETURN n2 }], COLLECT { MATCH (n0)-[r0:`DRAWS_ON`]->(n1:`Source`) WITH n1, r0 ORDER BY n1.code ASC LIMIT $p1 RETURN [[n1.code, n1.publisher, n1.licence]] }]] AS row

MATCH (n0:`Publication`) WITH n0 ORDER BY n0.code ASC LIMIT $p1 RETURN [[n0.name, n0.year, n0.publishers, n0.topics]] AS row
