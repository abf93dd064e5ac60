MATCH (c:CCG {code: '00Q'})
RETURN c.code AS code, c.name AS name, COLLECT {
  MATCH (c)-[f:COMMISSIONS]->(v:Provider) WHERE f.since <= $on AND coalesce(f.until > $on, true)
  RETURN [f.admissionShare, v.code, v.name, COLLECT {
    MATCH (v)<-[g:COMMISSIONS]-(d:CCG) WHERE g.since <= $on AND coalesce(g.until > $on, true)
    RETURN [g.admissionShare, d.code, d.name]
  }]
} AS providers
