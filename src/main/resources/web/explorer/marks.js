// How large the marks of nodes are, and how they are coloured in groups.
import { communitiesOf } from "/explorer/communities.js";
import { regionsOf } from "/explorer/numbers.js";

const MOST_COLOURS = 7;

/** Sizes that are figures of the network of the day, by the name that the export has for them. */
export const MEASURES = ["pageRank", "coreNumber", "betweenness"];

/** Radius in the picture: by people, by links, or all alike. */
export function radii({ size }, frame, figures) {
  const links = new Map();
  frame.lines.forEach(({ edge }) =>
    [edge.source, edge.target].forEach((id) => links.set(id, (links.get(id) ?? 0) + 1)),
  );
  const values = size === "links" ? links : figures;
  const most = Math.max(...frame.nodes.map(({ id }) => values.get(id) ?? 0)) || 1;
  const isLarge = frame.nodes.length > 120;
  const [least, range] = isLarge ? [7, 16] : [9, 21];
  const radius = (id) =>
    values.has(id) ? least + range * Math.sqrt(values.get(id) / most) : size === "same" ? 11 : least + 2;
  const weights = new Map();
  frame.lines.forEach(({ edge, weight }) =>
    [edge.source, edge.target].forEach((id) => weights.set(id, Math.max(weights.get(id) ?? 0, weight ?? 0))),
  );
  const importance = (id) =>
    (isLarge ? 0 : 1e6 * (weights.get(id) ?? 0)) + 1e4 * (radius(id) - least) + (links.get(id) ?? 0);
  return { radius, importance };
}

/** Groups that colour the nodes in the place of their kinds: the largest first, the rest as one. */
export async function grouping(question, network, frame, kinds) {
  const { colour, asOf } = question;
  if (!["region", "community"].includes(colour)) return null;
  const of = colour === "region" ? await regionsOf(network, asOf) : await communitiesOf(question, frame, kinds);
  const counts = new Map();
  frame.nodes.forEach(({ id }) => of.has(id) && counts.set(of.get(id), (counts.get(of.get(id)) ?? 0) + 1));
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
  const groups = ordered.slice(0, MOST_COLOURS).map((name, index) => ({ name, colour: index }));
  const isOther = ordered.length > MOST_COLOURS || frame.nodes.some(({ id }) => !of.has(id));
  const index = new Map(groups.map((group) => [group.name, group.colour]));
  if (isOther) groups.push({ name: "other", colour: MOST_COLOURS });
  return { groups, colourOf: (id) => index.get(of.get(id)) ?? MOST_COLOURS, of };
}
