// Which neighbours are drawn: those that matter most of each relationship, and all once "more" is asked for.
import { holds, SUCCESSION } from "/explorer/days.js";

/** Neighbours by one relationship in one direction that are drawn at first. */
export const MOST = 12;

const PARTS = ["weight", "admissionShare", "shareOfCcg", "share"];

/** How strong a relationship is, 0 to 1, where the data say so. */
export function weightOf(edge) {
  const name = PARTS.find((part) => typeof edge[part] === "number");
  return name ? edge[name] : null;
}

/** By weight, then by size, then by name. */
export function byImportance(nodes, sizes) {
  const size = (id) => sizes.get(id) ?? nodes.get(id)?.allocationPopulation ?? 0;
  return (a, b) =>
    (weightOf(b.edge) ?? -1) - (weightOf(a.edge) ?? -1) ||
    size(b.other) - size(a.other) ||
    nodes.get(a.other).label.localeCompare(nodes.get(b.other).label) ||
    a.edge.key.localeCompare(b.edge.key);
}

/** A border is one, whichever of the two tells it. */
export const isMutual = ({ relationship }) => ["BORDERS", "SHARES"].includes(relationship);

/** The relationships of an organisation in groups, by relationship and direction: `MEMBER_OF.in`. Each once a pair. */
export function groupsOf(code, edges) {
  const groups = new Map();
  for (const edge of edges) {
    const isOut = edge.source === code;
    if (!isOut && (edge.target !== code || isMutual(edge))) continue;
    const name = `${edge.relationship}.${isOut ? "out" : "in"}`;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push({ edge, other: isOut ? edge.target : edge.source });
  }
  return groups;
}

/** Those of a group that hold on a day, the most important first; a succession is an event, told on every day. */
export function onDay(group, network, day, sizes) {
  const all = group.filter(({ edge }) => edge.relationship === SUCCESSION || holds(edge, network.nodes, day));
  const seen = new Set();
  return all.sort(byImportance(network.nodes, sizes)).filter(({ other }) => !seen.has(other) && seen.add(other));
}

/** What is drawn on a day, and how many more there are by the name of their group: `00Q.MEMBER_OF.in`. */
export function chosenOn(question, network, day, sizes) {
  if (question.show || question.share || question.path.length > 0 || question.hops > 1) {
    return {
      edges: network.edges.filter((edge) => !isEvent(edge) && holds(edge, network.nodes, day)),
      rest: new Map(),
    };
  }
  const edges = new Set();
  const rest = new Map();
  for (const code of question.codes) {
    for (const [name, group] of groupsOf(code, network.edges)) {
      const present = onDay(group, network, day, sizes);
      const drawn = question.more.includes(`${code}.${name}`) ? present : present.slice(0, MOST);
      drawn.forEach(({ edge }) => edges.add(edge));
      if (drawn.length < present.length) rest.set(`${code}.${name}`, present.length - drawn.length);
    }
  }
  return { edges: [...edges], rest };
}

function isEvent({ relationship }) {
  return relationship === SUCCESSION;
}
