// The parts of a network that are drawn on a day: nodes and lines, each with its state.
import { chosenOn, isMutual, weightOf } from "/explorer/chosen.js";
import { changeDays, holds, isOpen, SUCCESSION } from "/explorer/days.js";

/** A line is the same on every day on which two are so related, so that it stays what it is as time goes on. */
export const lineOf = ({ source, target, relationship }) => {
  const [a, b] = isMutual({ relationship }) && target < source ? [target, source] : [source, target];
  return `${a}>${b}>${relationship}`;
};

const isDrawn = (question, kind) => !question.without.includes(kind);

/** What is drawn on a day, without states. Hidden ones, and kinds and relationships that are left out, are not. */
function partsOn(question, network, day, sizes) {
  const { edges, rest } = chosenOn(question, network, day, sizes);
  const lines = new Map();
  const ids = new Set(question.codes.filter((code) => network.nodes.has(code)));
  const isWanted = (id) => ids.has(id) || isDrawn(question, network.nodes.get(id).type);
  for (const edge of edges) {
    const ends = [edge.source, edge.target];
    const wanted = ends.every((id) => isWanted(id) && !question.hide.includes(id));
    const strong = (weightOf(edge) ?? 1) >= question.threshold;
    if (!wanted || !strong || !isDrawn(question, edge.relationship)) continue;
    lines.set(lineOf(edge), edge);
    ends.forEach((id) => ids.add(id));
  }
  if (question.share) [...network.nodes.keys()].forEach((id) => isWanted(id) && ids.add(id));
  question.pin.filter((id) => network.nodes.has(id)).forEach((id) => ids.add(id));
  question.hide.forEach((id) => ids.delete(id));
  return { ids, lines, rest };
}

/** Null on the days on which it is no event and does not hold. */
function stateOf(before, now) {
  if (before === now) return "stays";
  return now ? "comes" : "goes";
}

/**
 * The nodes and lines of a question on its day; with `against`, also what of the other day is gone, and what came.
 *
 * Returns nodes {id, node, state, isThere, isDrawn, wasDrawn, isOpened}, lines {id, edge, state, weight} and rest {group: how many more}.
 */
export function frameOf(question, network, sizes) {
  const now = partsOn(question, network, question.asOf, sizes);
  const other = question.against ? partsOn(question, network, question.against, sizes) : now;
  const isThere = (id, day) => isOpen(network.nodes.get(id), day);
  const nodes = [...new Set([...now.ids, ...other.ids])].sort().map((id) => ({
    id,
    node: network.nodes.get(id),
    state: question.against ? stateOf(isThere(id, question.against), isThere(id, question.asOf)) : "stays",
    isThere: isThere(id, question.asOf),
    isDrawn: now.ids.has(id),
    wasDrawn: other.ids.has(id),
    isOpened: question.codes.includes(id) || question.path.includes(id),
  }));
  const names = [...new Set([...now.lines.keys(), ...other.lines.keys()])].sort();
  const lines = names.map((id) => {
    const edge = now.lines.get(id) ?? other.lines.get(id);
    const state = stateOf(other.lines.has(id), now.lines.has(id));
    return { id, edge, state, weight: weightOf(edge), isEvent: edge.relationship === SUCCESSION };
  });
  return { nodes, lines, rest: now.rest };
}

/** Of a frame what is there on its day: organisations, and relationships that hold. */
export function presentIn({ nodes, lines }) {
  return {
    nodes: nodes.filter(({ isThere }) => isThere),
    lines: lines.filter(({ state, isEvent }) => state !== "goes" && !isEvent),
  };
}

/** Relationships of what is open that hold on a day, whatever is left out: by line. */
export function heldOn({ codes }, network, day) {
  const isMeant = ({ source, target }) => codes.length === 0 || codes.includes(source) || codes.includes(target);
  const held = network.edges.filter(
    (edge) => edge.relationship !== SUCCESSION && isMeant(edge) && holds(edge, network.nodes, day),
  );
  return new Map(held.map((edge) => [lineOf(edge), edge]));
}

/** Of a frame of two days what is drawn of the later, or of the earlier; the rest keeps its room, and is not seen. */
export function sideOf({ nodes, lines, rest }, isAfter, day) {
  const seen = ({ isDrawn, wasDrawn }) => (isAfter ? isDrawn : wasDrawn);
  return {
    nodes: nodes.map((each) => ({
      ...each,
      state: seen(each) ? each.state : "unseen",
      isThere: isOpen(each.node, day),
    })),
    lines: lines.filter(({ state }) => state !== (isAfter ? "goes" : "comes")),
    rest,
  };
}

/** Where something that is drawn changes: the marks of the slider; and all that is drawn on any day, for its places. */
export function framesOf(question, network, sizes, first, last) {
  const touching = question.show || question.hops > 1 ? network.edges : network.edges.filter(touches(question.codes));
  const ends = new Set(touching.flatMap(({ source, target }) => [source, target]));
  const nodes = [...ends].map((id) => network.nodes.get(id));
  const days = question.share ? [] : changeDays({ nodes, edges: touching }, first, last);
  const marks = [];
  const ids = new Set();
  const lines = new Map();
  let before = null;
  for (const day of new Set([first, ...days, question.asOf])) {
    const parts = partsOn({ ...question, hide: [], without: [], threshold: 0 }, network, day, sizes);
    parts.ids.forEach((id) => ids.add(id));
    parts.lines.forEach((edge, id) => lines.set(id, edge));
    const look = [...parts.lines.keys()].sort().join();
    if (before !== null && look !== before && days.includes(day)) marks.push(day);
    if (day !== question.asOf || days.includes(day)) before = look;
  }
  return { marks, ids: [...ids].sort(), lines };
}

function touches(codes) {
  return ({ source, target }) => codes.includes(source) || codes.includes(target);
}
