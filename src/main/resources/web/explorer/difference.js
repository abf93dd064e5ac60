// Two days beside each other in words: who came and went, who moved from one to another.
import { element } from "/dom.js";
import { many, words } from "/words.js";
import { MOST_MOVES, movesBetween } from "/explorer/answers.js";
import { isMutual } from "/explorer/chosen.js";
import { isOpen, long } from "/explorer/days.js";
import { relationshipName } from "/explorer/facts.js";
import { heldOn } from "/explorer/frames.js";
import { readable } from "/explorer/names.js";

/** So many organisations are named that moved the same way, and so many ways are told at first. */
const FEW = 2;
const MOST = 8;

const MORE = `In all of England more than ${MOST_MOVES} organisations moved: some that moved here may not be told.`;

/** Of all that moved, what left or joined something that is open, or is in the picture if nothing is: by its way. */
function movesOf(moves, { codes }, { nodes }) {
  const isMeant = (ends) => (codes.length === 0 ? ends.every((id) => nodes.has(id)) : ends.some((id) => codes.includes(id)));
  const ways = new Map();
  for (const { code, from, to, type } of moves) {
    if (isMutual({ relationship: type }) || !isMeant([code, from, to])) continue;
    const key = [type, from, to].join(" ");
    ways.set(key, [...(ways.get(key) ?? []), code]);
  }
  return [...ways];
}

/** What changed from the day `against` to the day: relationships that came and went. */
export function differenceOf(question, network) {
  const [before, now] = [heldOn(question, network, question.against), heldOn(question, network, question.asOf)];
  const comes = [...now].filter(([id]) => !before.has(id)).map(([, edge]) => edge);
  const goes = [...before].filter(([id]) => !now.has(id)).map(([, edge]) => edge);
  const ends = new Set([...comes, ...goes].flatMap(({ source, target }) => [source, target]));
  const there = (id, day) => isOpen(network.nodes.get(id), day);
  const opened = [...ends].filter((id) => there(id, question.asOf) && !there(id, question.against));
  const closed = [...ends].filter((id) => !there(id, question.asOf) && there(id, question.against));
  return { comes, goes, opened, closed };
}

/** What these are, if all are the same and known. */
function kindOf(codes, { nodes }) {
  const kinds = new Set(codes.map((code) => nodes.get(code)?.type));
  const [kind] = kinds;
  return kinds.size === 1 && kind ? words(kind) : "organisation";
}

function counted(edges) {
  const counts = new Map();
  edges.forEach(({ relationship }) => counts.set(relationship, (counts.get(relationship) ?? 0) + 1));
  return [...counts].map(([name, count]) => `${relationshipName(name)} ${count}`).join(", ") || "none";
}

/** As a part of the panel; what moved is what the API tells of the two days. */
export async function difference(question, network) {
  const { comes, goes, opened, closed } = differenceOf(question, network);
  const found = await movesBetween(question.against, question.asOf);
  const moves = movesOf(found.moves, question, network);
  const name = (id) => (network.nodes.has(id) ? readable(network.nodes.get(id).label) : id);
  const names = (ids) => ids.map(name).sort().join(", ") || "none";
  const move = ([key, moved]) => {
    const [type, from, to] = key.split(" ");
    const who = moved.length > FEW ? many(moved.length, kindOf(moved, network)) : names(moved);
    return element("li", null, `${who}: ${relationshipName(type)} ${name(to)}, before ${name(from)}`);
  };
  const list = (items) => element("ul", null, items.map(move));
  const rest = moves.slice(MOST);
  return element(
    "section",
    { className: "notice" },
    element("strong", null, `From ${long(question.against)} to ${long(question.asOf)}`),
    element("p", null, `New: ${names(opened)}. Gone: ${names(closed)}.`),
    moves.length > 0 && element("p", null, "Moved:"),
    moves.length > 0 && list(moves.slice(0, MOST)),
    rest.length > 0 && element("details", null, element("summary", null, `${rest.length} more`), list(rest)),
    found.isMore && element("p", null, `${MORE} Compare days that are nearer each other.`),
    element("p", { className: "small" }, `Relationships that came: ${counted(comes)}. That went: ${counted(goes)}.`),
  );
}
