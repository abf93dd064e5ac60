MATCH (c:CCG)
CALL (c) {
  MATCH (c)<-[m:MEMBER_OF]-(p:Practice) WHERE m.since <= $on AND coalesce(m.until > $on, true)
  RETURN count(p) AS count, sum(p.`listSize 2016-01-01`) AS sum, avg(p.`listSize 2016-01-01`) AS avg, max(p.`listSize 2016-01-01`) AS max
}
RETURN c.code AS code, c.name AS name, count, sum, avg, max ORDER BY code
