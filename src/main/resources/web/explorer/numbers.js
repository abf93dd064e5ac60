// Sizes of organisations in people, as of a day: patients on the lists of practices, registered with the practices of CCGs.
import { ask } from "/asking.js";
import { lately } from "/explorer/lately.js";

const QUERY = `query Sizes($practices: [ID!], $asOf: Date) {
  practices(where: { code: { in: $practices } }, asOf: $asOf, history: true, first: 2000) { nodes { code listSize } }
  ccgs(asOf: $asOf, history: true, first: 1000) { nodes { code population } }
}`;

const REGIONS = `query Regions($asOf: Date) {
  ccgs(asOf: $asOf, first: 1000) { nodes { code regionalTeam { code name } areaTeam { code } } }
}`;

const MOST = 1500;
const kept = lately(20);

/** By code; those without a number are left out. */
export function sizesOf(network, asOf) {
  const practices = [...network.nodes.values()].filter(({ type }) => type === "Practice").map(({ id }) => id);
  return kept(`${asOf} ${practices.join()}`, async () => {
    const data = await ask(QUERY, { practices: practices.slice(0, MOST), asOf });
    const pairs = [...data.practices.nodes, ...data.ccgs.nodes].map(({ code, listSize, population }) => [
      code,
      listSize ?? population,
    ]);
    return new Map(pairs.filter(([, value]) => typeof value === "number"));
  });
}

/** The name of the region of each CCG, and of what is drawn around it: by code. */
export async function regionsOf(network, asOf) {
  const { ccgs } = await ask(REGIONS, { asOf });
  const regions = new Map();
  for (const { code, regionalTeam, areaTeam } of ccgs.nodes) {
    if (!regionalTeam) continue;
    regions.set(code, regionalTeam.name);
    regions.set(regionalTeam.code, regionalTeam.name);
    if (areaTeam) regions.set(areaTeam.code, regionalTeam.name);
  }
  return spread(regions, network.edges);
}

/** What has no region of its own is in that of most of its neighbours. */
function spread(regions, edges) {
  const votes = new Map();
  for (const { source, target, admissionShare = 1 } of edges) {
    for (const [id, other] of [
      [source, target],
      [target, source],
    ]) {
      if (regions.has(id) || !regions.has(other)) continue;
      if (!votes.has(id)) votes.set(id, new Map());
      const own = votes.get(id);
      own.set(regions.get(other), (own.get(regions.get(other)) ?? 0) + admissionShare);
    }
  }
  for (const [id, own] of votes)
    regions.set(id, [...own].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0][0]);
  return regions;
}
