MATCH (p:Practice)
OPTIONAL MATCH (p)-[m:MEMBER_OF]->(c:CCG) WHERE m.since <= $on AND coalesce(m.until > $on, true)
RETURN p.code AS code, p.name AS name, p.address AS address, p.postcode AS postcode, p.`listSize 2016-01-01` AS listSize,
  p.opened AS opened, p.closed AS closed, m.since AS since, c.code AS ccgCode, c.name AS ccgName
