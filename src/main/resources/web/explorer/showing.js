// From a question to the picture, the panel, the legend and the slider.
import { describe } from "/explorer/describing.js";
import { filtered } from "/explorer/filters.js";
import { frameOf, framesOf, sideOf } from "/explorer/frames.js";
import { lineColour } from "/explorer/lines.js";
import { lately } from "/explorer/lately.js";
import { legend } from "/explorer/legend.js";
import { lists } from "/explorer/lists.js";
import { mapOf } from "/explorer/map.js";
import { grouping, MEASURES, radii } from "/explorer/marks.js";
import { known, measureOf, networkOf } from "/explorer/networks.js";
import { sizesOf } from "/explorer/numbers.js";
import { pathsOf } from "/explorer/paths.js";
import { placesOf, withPlaces } from "/explorer/places.js";
import { noticeOf, notify, tellMore, titleOf } from "/explorer/telling.js";
import { viewOf } from "/explorer/views.js";

const at = (id) => document.getElementById(id);
const marks = lately(12);

/** Nodes of a picture. */
const MOST = 3000;

async function networkFor(question, kinds, found) {
  if (question.path.length === 2) return pathsOf(question, kinds);
  return networkOf({ ...question, codes: question.codes.filter((code) => found.has(code)) }, kinds);
}

/** What the sizes of marks tell, by code; a path has no figures of its own. */
async function figuresOf(question, { network, sizes }, kinds) {
  if (MEASURES.includes(question.size) && question.path.length === 0)
    return measureOf(question.size, question, network, kinds);
  return question.size === "people" ? sizes : new Map();
}

/** Marks and all that is drawn on any day, by sizes of one day, so that places are the same whichever day comes first. */
function changes(question, network, sizes, { firstDay, release }) {
  const make = () => framesOf(question, network, sizes, firstDay, release.latestDate);
  return question.share ? make() : marks(viewOf({ ...question, view: "", asOf: "" }) + question.pin, make);
}

/** Radius on the map: smaller, so that cities are no crowd. */
function onMap(radius, isOpened, { nodes }) {
  const [least, part] = nodes.length > 120 ? [4, 0.45] : [6, 0.6];
  return Math.max(isOpened ? 11 : least, radius * part);
}

/** What a question is about: {found, missing, network, sizes, change}; `missing` are codes that there are not. */
async function asked(question, context) {
  const { kinds } = context;
  const codes = [...question.codes, ...question.path];
  const found = await known(codes);
  const missing = codes.filter((code) => !found.has(code));
  if (missing.length > 0 && (found.size === 0 || question.path.length > 0))
    throw new Error(missing.map((code) => `No organisation has the code ${code}.`).join(" "));
  const network = await networkFor(question, kinds, found);
  const sizes = await sizesOf(network, question.asOf);
  const usual = await sizesOf(network, context.release.referenceDate);
  const change = changes(question, network, usual, context);
  if (change.ids.length > MOST) {
    throw new Error(
      `${change.ids.length} organisations are too many for a picture: ask for fewer kinds, or fewer steps.`,
    );
  }
  return { found, missing, network, sizes, change };
}

/** The frame of the question without what it leaves out, and the groups that colour it. */
async function framed(question, { network, sizes, change }, kinds) {
  const frame = frameOf(question, network, sizes);
  if (question.show) frame.nodes = frame.nodes.filter(({ id }) => change.ids.includes(id));
  const grouped = await grouping(question, network, frame, kinds);
  if (question.colour === "region") {
    frame.nodes = frame.nodes.filter(({ id }) => !question.without.includes(`region:${grouped.of.get(id)}`));
  }
  frame.nodes = await filtered(question, frame.nodes, network);
  return { frame, grouped };
}

/** Leaves out what has no place, and lines without both their ends. */
function keepPlaced(frame, places) {
  frame.nodes = frame.nodes.filter(({ id }) => places.has(id));
  const ids = new Set(frame.nodes.map(({ id }) => id));
  frame.lines = frame.lines.filter(({ edge }) => ids.has(edge.source) && ids.has(edge.target));
}

/** Draws a frame in one picture, or that of each of two days in its own. */
function drawAll(question, { frame, places, map, other, shownAs, grouped, importance }, { drawn, isNew }) {
  const looks = { shownAs, colourOf: (line) => lineColour(line, question, grouped) };
  const draw = (to, part) => to.show(part, places, looks, question, importance, { map, isNew });
  draw(drawn, other ? sideOf(frame, true, question.asOf) : frame);
  if (other) draw(other, sideOf(frame, false, question.against));
  if (isNew) drawn.fit();
  other?.graph.viewport({ zoom: drawn.graph.zoom(), pan: { ...drawn.graph.pan() } });
}

/** Shows a question. Its network, frame, title and rest are returned, for the tools; null if another is asked by now. */
export async function show(question, context) {
  const { kinds, looks, drawn, second, time, act, isCurrent } = context;
  const parts = await asked(question, context);
  const { found, missing, network, sizes, change } = parts;
  const { frame, grouped } = await framed(question, parts, kinds);
  const figures = await figuresOf(question, parts, kinds);
  if (!isCurrent()) return null;
  const other = second.open(question);
  const mapped = { network, frame, change, grouped };
  const map = await mapOf(question, mapped, drawn.graph, isCurrent);
  const earlier = { ...question, asOf: question.against };
  const otherMap = other && (await mapOf(earlier, mapped, other.graph, isCurrent));
  if (!isCurrent()) return null;
  const places = map ? map.places : withPlaces(frame, placesOf(change.ids, change.lines));
  keepPlaced(frame, places);
  const { radius, importance } = radii(question, frame, figures);
  const shownAs = (id, { type }) => ({
    ...looks.get(type),
    radius: map ? onMap(radius(id), question.codes.includes(id), frame) : radius(id),
    ...(grouped ? { colour: grouped.colourOf(id) } : {}),
  });
  drawAll(question, { frame, places, map, other, shownAs, grouped, importance }, { drawn, isNew: context.isNew(question) });
  legend(at("legend"), { frame, network, looks, question, map, groups: grouped?.groups }, act.without);
  time.show(question.asOf, change.marks);
  lists(at("listed"), frame, act.look);
  const notice = noticeOf(question, network, frame, missing, map?.lacking ?? 0);
  notify(notice);
  tellMore(at("more"), frame, question, network, act);
  const codes = question.codes.filter((code) => found.has(code));
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
    title: titleOf(question, network, codes),
    notice,
  };
  await describe(question, result, kinds, context);
  return result;
}
