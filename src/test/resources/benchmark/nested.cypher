MATCH (r:RegionalTeam {code: 'Y54'})
RETURN r.code AS code, r.name AS name, COLLECT {
  MATCH (r)<-[t:PART_OF]-(a:AreaTeam) WHERE t.since <= $on AND coalesce(t.until > $on, true)
  RETURN [a.code, a.name, COLLECT {
    MATCH (a)<-[o:OVERSEEN_BY]-(c:CCG) WHERE o.since <= $on AND coalesce(o.until > $on, true)
    WITH c ORDER BY c.code LIMIT 20
    RETURN [c.code, c.name,
      COLLECT {
        MATCH (c)-[s:REPRESENTED_ON]->(b:HealthAndWellbeingBoard) WHERE s.since <= $on AND coalesce(s.until > $on, true)
        RETURN [s.shareOfBoard, b.code, b.name]
      },
      COLLECT {
        MATCH (c)<-[m:MEMBER_OF]-(p:Practice) WHERE m.since <= $on AND coalesce(m.until > $on, true)
        WITH p ORDER BY p.name LIMIT 5
        RETURN [p.code, p.name, p.`listSize 2016-01-01`]
      },
      COLLECT {
        MATCH (c)-[f:COMMISSIONS]->(v:Provider) WHERE f.since <= $on AND coalesce(f.until > $on, true)
        WITH f, v ORDER BY f.admissionShare DESC LIMIT 10
        RETURN [f.admissionShare, f.basis, v.code, v.name, v.kind]
      }]
  }]
} AS areaTeams
