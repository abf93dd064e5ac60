MATCH (:RegionalTeam {code: 'Y55'})<-[t:PART_OF]-(a:AreaTeam) WHERE t.since <= $on AND coalesce(t.until > $on, true)
MATCH (a)<-[o:OVERSEEN_BY]-(c:CCG) WHERE o.since <= $on AND coalesce(o.until > $on, true)
MATCH (c)<-[m:MEMBER_OF]-(p:Practice) WHERE p.`listSize 2016-01-01` > 8000 AND m.since <= $on AND coalesce(m.until > $on, true)
WITH p, c, a ORDER BY p.`listSize 2016-01-01` DESC LIMIT 50
RETURN p.code AS code, p.name AS name, p.`listSize 2016-01-01` AS listSize, c.code AS ccgCode, c.name AS ccgName, a.name AS areaTeam
