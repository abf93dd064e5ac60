MATCH (c:CCG {code: '00Q'})
RETURN c.code AS code, c.name AS name, c.`population 2017-04-01` AS population, COLLECT {
  MATCH (c)<-[m:MEMBER_OF]-(p:Practice) WHERE m.since <= $on AND coalesce(m.until > $on, true)
  RETURN [p.code, p.name, p.`listSize 2016-01-01`]
} AS practices
