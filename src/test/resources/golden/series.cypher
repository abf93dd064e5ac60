CYPHER 5 MATCH (n0:`Practice`) WHERE n0.codeFolded = $p2 CALL (n0) {MATCH (n0)-[r0:`MEMBER_OF`]->(n1:`CCG`) WHERE CASE WHEN (r0.since > $p1 OR r0.until <= $p1) THEN false ELSE true END RETURN head(collect([n1.`population 2014-07-01`, n1.`populationOn 2014-07-01`])) AS v0} RETURN [n0.`listSize 2016-01-01`, n0.`listSizeOn 2016-01-01`, n0.`listSizeSource 2016-01-01`, [[n0.`listSizeOn 2013-10-01`, n0.`listSize 2013-10-01`, n0.`listSizeSource 2013-10-01`], [n0.`listSizeOn 2014-01-01`, n0.`listSize 2014-01-01`, n0.`listSizeSource 2014-01-01`]], v0] AS row
// 21 dbHits

CYPHER 5 MATCH (n0:`Practice`) WHERE n0.codeFolded = $p2 RETURN [n0.listSize, n0.listSizeOn, n0.listSizeSource] AS row
// 7 dbHits

CYPHER 5 MATCH (n0:`Practice`) WHERE (n0.`listSize 2014-07-01` IS NOT NULL AND coalesce(n0.opened <= $p1, true) AND coalesce(n0.closed >= $p1, true) AND n0.`listSize 2014-07-01` <= $p2) WITH n0 ORDER BY n0.`listSize 2014-07-01` DESC, n0.code ASC LIMIT $p3 RETURN [[n0.`listSize 2014-07-01`, n0.code], [n0.code, n0.`listSize 2014-07-01`, n0.`listSizeOn 2014-07-01`]] AS row
// 25 dbHits

CYPHER 5 CALL () {MATCH (n0:`Practice`) WHERE (coalesce(n0.opened <= $p1, true) AND coalesce(n0.closed >= $p1, true) AND n0.`listSizeOn 2019-09-01` < $p2) RETURN [count(n0.`listSize 2019-09-01`), CASE WHEN count(n0.`listSize 2019-09-01`) > 0 THEN sum(n0.`listSize 2019-09-01`) END, min(coalesce(n0.`listSizeOn 2019-09-01`, NULL)), max(coalesce(n0.`listSizeOn 2019-09-01`, NULL))] AS v0} RETURN true AS head, [v0] AS row UNION ALL MATCH (n1:`Practice`) WHERE (n1.code IS NOT NULL AND coalesce(n1.opened <= $p1, true) AND coalesce(n1.closed >= $p1, true) AND n1.`listSizeOn 2019-09-01` < $p2) WITH n1 ORDER BY n1.code ASC LIMIT $p3 RETURN false AS head, [n1.code, n1.`listSizeOn 2019-09-01`] AS row
// 39094 dbHits

// Statements: 4. 778 KB allocated for a new document, 30 KB for a known one, 1173 bytes written
