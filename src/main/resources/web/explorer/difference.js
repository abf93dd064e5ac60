// Two days beside each other in words: who came and went, who moved from one to another.
import { element } from "/dom.js";
import { holds, isOpen, long, SUCCESSION } from "/explorer/days.js";
import { relationshipName } from "/explorer/facts.js";
import { lineOf } from "/explorer/frames.js";
import { readable } from "/explorer/labels.js";

const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** Relationships of what is open that hold on a day, by line. */
function linesOn({ codes }, network, day) {
  const isMeant = ({ source, target }) => codes.length === 0 || codes.includes(source) || codes.includes(target);
  const held = network.edges.filter(
    (edge) => edge.relationship !== SUCCESSION && isMeant(edge) && holds(edge, network.nodes, day),
  );
  return new Map(held.map((edge) => [lineOf(edge), edge]));
}

/** Ends and beginnings of the same organisation by the same relationship are a move: {from, to, relationship}: how many. */
function movesOf(goes, comes) {
  const moves = new Map();
  const starts = new Map(comes.map((edge) => [`${edge.source} ${edge.relationship}`, edge]));
  for (const edge of goes) {
    const next = starts.get(`${edge.source} ${edge.relationship}`);
    if (!next || edge.relationship !== "MEMBER_OF") continue;
    const key = `${edge.target} ${next.target}`;
    moves.set(key, (moves.get(key) ?? 0) + 1);
  }
  return moves;
}

/** What changed from the day `against` to the day: relationships that came and went, and who moved. */
export function differenceOf(question, network) {
  const [before, now] = [linesOn(question, network, question.against), linesOn(question, network, question.asOf)];
  const comes = [...now].filter(([id]) => !before.has(id)).map(([, edge]) => edge);
  const goes = [...before].filter(([id]) => !now.has(id)).map(([, edge]) => edge);
  const ends = new Set([...comes, ...goes].flatMap(({ source, target }) => [source, target]));
  const there = (id, day) => isOpen(network.nodes.get(id), day);
  const opened = [...ends].filter((id) => there(id, question.asOf) && !there(id, question.against));
  const closed = [...ends].filter((id) => !there(id, question.asOf) && there(id, question.against));
  return { comes, goes, opened, closed, moves: movesOf(goes, comes) };
}

function counted(edges) {
  const counts = new Map();
  edges.forEach(({ relationship }) => counts.set(relationship, (counts.get(relationship) ?? 0) + 1));
  return [...counts].map(([name, count]) => `${relationshipName(name)} ${count}`).join(", ") || "none";
}

/** As a part of the panel. */
export function difference(question, network) {
  const { comes, goes, opened, closed, moves } = differenceOf(question, network);
  const name = (id) => readable(network.nodes.get(id).label);
  const names = (ids) => ids.map(name).sort().join(", ") || "none";
  const move = ([key, count]) => {
    const [from, to] = key.split(" ");
    return element("li", null, `${many(count, "practice")} from ${name(from)} to ${name(to)}`);
  };
  return element(
    "section",
    { className: "notice" },
    element("strong", null, `From ${long(question.against)} to ${long(question.asOf)}`),
    element("p", null, `New: ${names(opened)}. Gone: ${names(closed)}.`),
    moves.size > 0 && element("ul", null, [...moves].map(move)),
    element("p", { className: "small" }, `Relationships that came: ${counted(comes)}. That went: ${counted(goes)}.`),
  );
}
