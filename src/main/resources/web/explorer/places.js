// Where nodes stand. The same network always gets the same places, whatever the day.
import cytoscape from "/cytoscape.js";
import { lately } from "/explorer/lately.js";

/** More nodes than that are laid out the quick way. */
const LARGE = 150;

const kept = lately(12);

/** fcose asks chance here and there: the same numbers each time (mulberry32). */
function withSameChance(work) {
  const chance = Math.random;
  let state = 42;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  try {
    return work();
  } finally {
    Math.random = chance;
  }
}

function settings(count) {
  const isLarge = count > LARGE;
  return {
    name: "fcose",
    animate: false,
    quality: isLarge ? "draft" : "proof",
    randomize: true,
    fit: false,
    nodeDimensionsIncludeLabels: false,
    idealEdgeLength: () => (isLarge ? 90 : 130),
    nodeRepulsion: () => (isLarge ? 9000 : 24000),
    nodeSeparation: 110,
    gravity: 0.35,
    numIter: 2500,
    packComponents: false,
  };
}

const APART = 46;
const ROUNDS = 60;

/** Pushes those apart that stand too near each other: what the quick layout of large networks leaves undone. */
function pushApart(places) {
  const all = [...places.values()];
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map();
    all.forEach((place) => {
      const key = `${Math.floor(place.x / APART)},${Math.floor(place.y / APART)}`;
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(place);
    });
    for (const [key, inside] of cells) {
      const [column, row] = key.split(",").map(Number);
      const near = [];
      for (let c = column; c <= column + 1; c++)
        for (let r = row - 1; r <= row + 1; r++) near.push(...(cells.get(`${c},${r}`) ?? []));
      for (const one of inside) for (const other of near) if (one !== other) push(one, other);
    }
  }
}

function push(one, other) {
  const [dx, dy] = [other.x - one.x || 0.01, other.y - one.y || 0.01];
  const distance = Math.hypot(dx, dy);
  if (distance >= APART) return;
  const part = (0.5 * (APART - distance)) / distance / 2;
  one.x -= dx * part;
  one.y -= dy * part;
  other.x += dx * part;
  other.y += dy * part;
}

/** Places by code, for all that is drawn on any day: {x, y}. Wider than high, as windows are. */
export function placesOf(ids, lines) {
  const key = [...ids, ...[...lines.keys()].sort()].join("|");
  return kept(key, () => laidOut(ids, lines));
}

function laidOut(ids, lines) {
  const nodes = ids.map((id, i) => ({ data: { id }, position: { x: 40 * (i % 20), y: 40 * Math.floor(i / 20) } }));
  const pairs = new Set([...lines.keys()].map((id) => id.split(">").slice(0, 2).sort().join(">")));
  const edges = [...pairs].sort().map((id) => ({ data: { id, source: id.split(">")[0], target: id.split(">")[1] } }));
  const graph = cytoscape({ headless: true, styleEnabled: true, elements: { nodes, edges } });
  withSameChance(() => graph.layout(settings(ids.length)).run());
  const wide = ids.length > LARGE ? 1.7 : 1;
  const places = new Map(
    graph
      .nodes()
      .map((node) => [node.id(), { x: node.position("x") * 1.25 * wide, y: node.position("y") * 0.9 * wide }]),
  );
  if (ids.length > LARGE) pushApart(places);
  graph.destroy();
  return places;
}

/** How far from what it is linked to a newcomer stands at least, in rings, and where in each ring it may. */
const RINGS = [2, 3, 4, 5, 6];
const TURNS = 12;

/**
 * The same places, with one for each of a frame that has none: a neighbour that is among the largest on its day only. It
 * stands beside what it is linked to, moves nobody, and keeps its place.
 */
export function withPlaces({ nodes, lines }, places) {
  for (const { id } of nodes.filter((each) => !places.has(each.id))) {
    const near = lines.flatMap(({ edge }) =>
      edge.source === id ? [edge.target] : edge.target === id ? [edge.source] : [],
    );
    places.set(id, freeSpot(places.get(near.find((other) => places.has(other))) ?? { x: 0, y: 0 }, [...places.values()]));
  }
  return places;
}

/** Around a place the nearest spot where nobody stands; the last one where all are taken. */
function freeSpot({ x, y }, taken) {
  let spot = null;
  for (let i = 0; i < RINGS.length * TURNS; i++) {
    const [ring, turn] = [RINGS[Math.floor(i / TURNS)], (2 * Math.PI * i) / TURNS];
    spot = { x: x + ring * APART * Math.cos(turn), y: y + ring * APART * Math.sin(turn) };
    if (taken.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > APART)) return spot;
  }
  return spot;
}
