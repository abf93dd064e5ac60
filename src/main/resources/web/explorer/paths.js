// All shortest paths between two organisations, whatever the direction of relationships.
import { between } from "/explorer/networks.js";
import { holds, SUCCESSION } from "/explorer/days.js";

/** Paths that are told one by one. */
const MOST = 12;

function neighboursOf(edges) {
  const near = new Map();
  const add = (a, b) => near.set(a, (near.get(a) ?? new Set()).add(b));
  edges.forEach(({ source, target }) => add(source, target) && add(target, source));
  return near;
}

/** How far each is from this one, by code. */
function distancesFrom(from, near) {
  const distances = new Map([[from, 0]]);
  for (const id of distances.keys()) {
    for (const other of near.get(id) ?? []) if (!distances.has(other)) distances.set(other, distances.get(id) + 1);
  }
  return distances;
}

/** Paths in order of codes, the first MOST of them. */
function walk(from, to, near, toEnd) {
  const paths = [];
  const next = (path) => {
    const last = path.at(-1);
    if (paths.length === MOST) return;
    if (last === to) return void paths.push(path);
    [...near.get(last)]
      .sort()
      .filter((id) => toEnd.get(id) === toEnd.get(last) - 1)
      .forEach((id) => next([...path, id]));
  };
  next([from]);
  return paths;
}

/** How many shortest paths there are, by counting from the end. */
function countOf(from, near, toEnd) {
  const counts = new Map();
  for (const [id, distance] of [...toEnd].sort((a, b) => a[1] - b[1])) {
    const on = [...(near.get(id) ?? [])].filter((other) => toEnd.get(other) === distance - 1);
    counts.set(id, distance === 0 ? 1 : on.reduce((sum, other) => sum + counts.get(other), 0));
  }
  return counts.get(from);
}

/** The network of all shortest paths of a question, with `paths`: {paths, total}, paths as lists of codes. */
export async function pathsOf({ path: [from, to], asOf, without }, kinds) {
  const wanted = ({ nodes, edges }) =>
    edges.filter(
      (edge) => edge.relationship !== SUCCESSION && !without.includes(edge.relationship) && holds(edge, nodes, asOf),
    );
  const isConnected = (network) => distancesFrom(from, neighboursOf(wanted(network))).has(to);
  const network = await between([from, to], asOf, kinds, isConnected);
  if (!network)
    throw new Error(
      `No path of up to four steps leads from ${from} to ${to} on this day. Try another day, or take in more relationships in the legend.`,
    );
  const edges = wanted(network);
  const near = neighboursOf(edges);
  const [fromStart, toEnd] = [distancesFrom(from, near), distancesFrom(to, near)];
  const length = fromStart.get(to);
  const isOn = (id) => fromStart.get(id) + toEnd.get(id) === length;
  const isStep = ({ source, target }) =>
    isOn(source) && isOn(target) && Math.abs(fromStart.get(source) - fromStart.get(target)) === 1;
  const nodes = new Map([...network.nodes].filter(([id]) => isOn(id)));
  return {
    ...network,
    nodes,
    edges: edges.filter(isStep),
    paths: { paths: walk(from, to, near, toEnd), total: countOf(from, near, toEnd) },
  };
}
