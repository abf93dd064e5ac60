// From a question to the picture, the panel, the legend and the slider.
import { element } from "/dom.js";
import { long } from "/explorer/days.js";
import { describe } from "/explorer/describing.js";
import { heading } from "/explorer/facts.js";
import { filtered } from "/explorer/filters.js";
import { frameOf, framesOf, sideOf } from "/explorer/frames.js";
import { readable, shortened } from "/explorer/labels.js";
import { lineColour } from "/explorer/lines.js";
import { lately } from "/explorer/lately.js";
import { legend } from "/explorer/legend.js";
import { lists } from "/explorer/lists.js";
import { menu } from "/explorer/menu.js";
import { mapOf } from "/explorer/map.js";
import { grouping, MEASURES, radii } from "/explorer/marks.js";
import { known, measureOf, networkOf } from "/explorer/networks.js";
import { sizesOf } from "/explorer/numbers.js";
import { pathsOf } from "/explorer/paths.js";
import { placesOf } from "/explorer/places.js";
import { viewOf } from "/explorer/views.js";

const at = (id) => document.getElementById(id);
const marks = lately(12);

/** Groups of neighbours that are not drawn, which have a button of their own below the picture. */
const FEW = 2;

/** Nodes of a picture. */
const MOST = 3000;

async function networkFor(question, kinds, found) {
  if (question.path.length === 2) return pathsOf(question, kinds);
  return networkOf({ ...question, codes: question.codes.filter((code) => found.has(code)) }, kinds);
}

/** What the sizes of marks tell, by code; a path has no figures of its own. */
async function figuresOf(question, sizes, kinds) {
  if (MEASURES.includes(question.size) && question.path.length === 0) return measureOf(question.size, question, kinds);
  return question.size === "people" ? sizes : new Map();
}

function changes(question, network, sizes, { firstDay, release }) {
  const make = () => framesOf(question, network, sizes, firstDay, release.latestDate);
  return question.share ? make() : marks(viewOf({ ...question, view: "", asOf: "" }), make);
}

function titleOf({ show, share, path }, network, codes) {
  const name = (code) => (network.nodes.has(code) ? readable(network.nodes.get(code).label) : code);
  if (path.length === 2) return `From ${name(path[0])} to ${name(path[1])}`;
  if (share) return "CCGs that share hospitals";
  if (show) return "CCGs and the trusts that their patients go to";
  return codes.map(name).join(", ");
}

/** What the picture lacks, and why, in a line over it. */
function noticeOf(question, frame, missing, lacking) {
  const parts = missing.map((code) => `No organisation has the code ${code}.`);
  if (frame.lines.length === 0) {
    const why = question.show || question.share ? " Who goes where is known from 1 April 2017 to 31 March 2018." : "";
    parts.push(`Nothing is known of relationships here on ${long(question.asOf)}.${why}`);
  }
  if (lacking > 0) parts.push(`${lacking} without a known place ${lacking === 1 ? "is" : "are"} not on the map.`);
  return parts.join(" ");
}

const lower = (text) => (/^[A-Z]{2}/.test(text) ? text : text[0].toLowerCase() + text.slice(1));

/** Buttons for neighbours that are not drawn: "+ 17 more: its member practices", and whose if several are open. */
function tellMore({ rest }, { codes }, network, act) {
  const all = [...rest].map(([key, count]) => {
    const [code, ...group] = key.split(".");
    const whose = codes.length > 1 ? ` of ${shortened(network.nodes.get(code).label)}` : "";
    const text = `+ ${count} more${whose}: ${lower(heading(group.join(".")))}`;
    return element("button", { type: "button", onclick: () => act.more(key) }, text);
  });
  const total = [...rest.values()].reduce((sum, count) => sum + count, 0);
  at("more").replaceChildren(...(all.length > FEW ? [menu(`+ ${total} more neighbours`, ...all)] : all));
}

/** Radius on the map: smaller, so that cities are no crowd. */
function onMap(radius, isOpened, { nodes }) {
  const [least, part] = nodes.length > 120 ? [4, 0.45] : [6, 0.6];
  return Math.max(isOpened ? 11 : least, radius * part);
}

/** Shows a question. Its network, frame, title and rest are returned, for the tools. */
export async function show(question, context) {
  const { kinds, looks, release, drawn, second, time, act, isNew, isCurrent, firstDay } = context;
  const asked = [...question.codes, ...question.path];
  const found = await known(asked);
  const missing = asked.filter((code) => !found.has(code));
  if (missing.length > 0 && (found.size === 0 || question.path.length > 0))
    throw new Error(missing.map((code) => `No organisation has the code ${code}.`).join(" "));
  const network = await networkFor(question, [...kinds.keys()], found);
  const sizes = await sizesOf(network, question.asOf);
  const change = changes(question, network, sizes, context);
  if (change.ids.length > MOST) {
    throw new Error(
      `${change.ids.length} organisations are too many for a picture: ask for fewer kinds, or fewer steps.`,
    );
  }
  const frame = frameOf(question, network, sizes);
  if (question.show) frame.nodes = frame.nodes.filter(({ id }) => change.ids.includes(id));
  const grouped = await grouping(question, network, frame, [...kinds.keys()]);
  if (question.colour === "region") {
    frame.nodes = frame.nodes.filter(({ id }) => !question.without.includes(`region:${grouped.of.get(id)}`));
  }
  frame.nodes = await filtered(question, frame.nodes, network);
  const other = second.open(question);
  const map = await mapOf(question, network, frame, change, drawn.graph, grouped);
  const earlier = { ...question, asOf: question.against };
  const otherMap = other && (await mapOf(earlier, network, frame, change, other.graph, grouped));
  if (!isCurrent()) return null;
  const places = map ? map.places : placesOf(change.ids, change.lines);
  if (map) frame.nodes = frame.nodes.filter(({ id }) => places.has(id));
  const ids = new Set(frame.nodes.map(({ id }) => id));
  frame.lines = frame.lines.filter(({ edge }) => ids.has(edge.source) && ids.has(edge.target));
  const figures = await figuresOf(question, sizes, [...kinds.keys()]);
  if (!isCurrent()) return null;
  const { radius, importance } = radii(question, frame, figures);
  const shownAs = (id, { type }) => ({
    ...looks.get(type),
    radius: map ? onMap(radius(id), question.codes.includes(id), frame) : radius(id),
    ...(grouped ? { colour: grouped.colourOf(id) } : {}),
  });
  const colourOf = (line) => lineColour(line, question, grouped);
  const draw = (to, part) => {
    to.show(part, places, { shownAs, colourOf }, question, importance, { onMap: Boolean(map), isNew });
  };
  draw(drawn, other ? sideOf(frame, true, question.asOf) : frame);
  if (other) draw(other, sideOf(frame, false, question.against));
  if (isNew) drawn.fit();
  other?.graph.viewport({ zoom: drawn.graph.zoom(), pan: { ...drawn.graph.pan() } });
  legend(at("legend"), { frame, network, looks, question, groups: grouped?.groups }, act.without);
  time.show(question.asOf, change.marks);
  lists(at("listed"), frame, act.look);
  const notice = noticeOf(question, frame, missing, map?.lacking ?? 0);
  Object.assign(at("notice"), { textContent: notice, hidden: notice === "" });
  tellMore(frame, question, network, act);
  const result = {
    network,
    frame,
    sizes,
    places,
    looks,
    shownAs,
    map,
    other: other && { drawn: other, map: otherMap },
    grouped,
    rest: frame.rest,
    title: titleOf(
      question,
      network,
      question.codes.filter((code) => found.has(code)),
    ),
  };
  await describe(question, result, [...kinds.keys()], context);
  return result;
}
