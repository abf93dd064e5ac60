MATCH (c:CCG)
CALL (c) {
  MATCH (c)<-[m:MEMBER_OF]-(p:Practice) WHERE m.since <= $on AND coalesce(m.until > $on, true)
  RETURN count(p) AS count, sum(p.listSize) AS sum, avg(p.listSize) AS avg, max(p.listSize) AS max
}
RETURN c.code AS code, c.name AS name, count, sum, avg, max ORDER BY code
