// The picture as SVG: what is seen, with title, day, legend and source.
import { isMutual } from "/explorer/chosen.js";
import { long } from "/explorer/days.js";
import { isEstimated } from "/explorer/style.js";
import { relationshipName } from "/explorer/facts.js";
import { isDark, outline, shade } from "/explorer/kinds.js";
import { readable, shortened } from "/explorer/labels.js";
import { title as plain } from "/words.js";

const HEAD = 64;
const ROW = 20;
const MARGIN = 16;

/** Text as XML holds it: characters that it does not allow are left out. */
function safe(text) {
  const allowed = String(text).replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const tag = (name, attributes, content = "") =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${safe(value)}"`)
    .join("")}>${content}</${name}>`;
const text = (x, y, content, more = {}) => tag("text", { x, y, ...more }, safe(content));

function shape(kind, radius, attributes) {
  const { name, attributes: own } = outline(kind, radius);
  return tag(name, { ...own, ...attributes });
}

function lines(frame, graph) {
  return frame.lines.map((line) => {
    const edge = graph.getElementById(line.id);
    if (edge.empty()) return "";
    const [a, b] = [edge.source(), edge.target()];
    const [from, to] = [a.renderedPosition(), b.renderedPosition()];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const stop = (b.renderedWidth() / 2 + 2) / length;
    const width = Math.max(0.5, edge.numericStyle("width") * graph.zoom());
    const dash = line.isEvent ? "1 4" : isEstimated(line.edge) ? "6 4" : "none";
    const end = { x: to.x - (to.x - from.x) * stop, y: to.y - (to.y - from.y) * stop };
    const arrow = isMutual(line.edge) ? {} : { "marker-end": "url(#arrow)" };
    return tag("line", {
      x1: from.x.toFixed(1),
      y1: from.y.toFixed(1),
      x2: end.x.toFixed(1),
      y2: end.y.toFixed(1),
      stroke: edge.style("line-color"),
      "stroke-width": width.toFixed(1),
      "stroke-dasharray": dash,
      opacity: edge.style("opacity"),
      ...arrow,
    });
  });
}

function nodes({ frame, shownAs }, graph) {
  return frame.nodes.map(({ id, node, isThere }) => {
    const { x, y } = graph.getElementById(id).renderedPosition();
    const { colour, shape: kind } = shownAs(id, node);
    const look = {
      fill: shade(colour),
      "fill-opacity": isThere ? 1 : 0.15,
      stroke: shade(colour),
      "stroke-dasharray": isThere ? "none" : "3 2",
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    };
    return tag(
      "g",
      {},
      tag("title", {}, safe(readable(node.label))) + shape(kind, graph.getElementById(id).renderedWidth() / 2, look),
    );
  });
}

function areas({ map }, graph) {
  if (!map) return "";
  const { x, y } = graph.pan();
  const fill = (feature) => map.shades?.of(feature.properties.code)?.colour ?? (isDark() ? "#1b222b" : "#f1f4f7");
  const paths = map.features.map((feature) =>
    tag("path", {
      d: map.path(feature),
      fill: fill(feature),
      stroke: isDark() ? "#3d4a57" : "#aab4be",
      "stroke-width": 0.6,
      "vector-effect": "non-scaling-stroke",
    }),
  );
  return tag("g", { transform: `translate(${x} ${y}) scale(${graph.zoom() * map.scale})` }, paths.join(""));
}

/** The entries of the legend: marks and words, in rows as wide as the picture. */
function legend({ frame, looks, grouped, map, question }, width) {
  const kinds = [...looks.keys()].filter((kind) => frame.nodes.some(({ node }) => node.type === kind));
  const entries = kinds.map((kind) => ({
    ...looks.get(kind),
    colour: grouped ? 7 : looks.get(kind).colour,
    words: plain(kind),
  }));
  grouped?.groups.forEach(({ name, colour }) => entries.push({ shape: "ellipse", colour, words: name }));
  map?.shades?.steps.forEach(({ colour, text: words }) =>
    entries.push({ shape: "rectangle", fill: colour, words: `${map.shades.name}: ${words}` }),
  );
  const names = [...new Set(frame.lines.map(({ edge }) => relationshipName(edge.relationship)))].sort();
  const ways = [
    "wider: larger share",
    "dashed: estimated",
    ...(question.against ? [`green: came since ${long(question.against)}`, "red, dotted: gone since"] : []),
  ];
  [`Lines: ${names[0] ?? "none"}`, ...names.slice(1), ...ways].forEach((words) => entries.push({ words }));
  let [x, row] = [MARGIN, 0];
  const drawn = entries.map(({ words, shape: kind, colour, fill }) => {
    const wide = 6.6 * words.length + (kind ? 34 : 16);
    if (x > MARGIN && x + wide > width) [x, row] = [MARGIN, row + 1];
    const y = row * ROW;
    const mark = kind ? shape(kind, 6, { fill: fill ?? shade(colour), transform: `translate(${x + 6} ${y - 4})` }) : "";
    const made = mark + text(x + (kind ? 18 : 0), y, words);
    x += wide;
    return made;
  });
  return { drawn: drawn.join(""), height: (row + 1) * ROW };
}

/** An SVG that stands alone, and its size in pixels. */
export function picture({ question, shown, drawn, release }) {
  const { graph } = drawn;
  const [width, middle] = [graph.width(), graph.height()];
  const rest = legend({ ...shown, question }, width);
  const height = HEAD + middle + rest.height + 2 * ROW;
  const [ground, ink] = isDark() ? ["#10141a", "#e3e9ef"] : ["#ffffff", "#1c2733"];
  const names = [...drawn.labels.boxes()].map(([id, { x, y }]) =>
    text(
      x.toFixed(1),
      (y + 12).toFixed(1),
      shortened(graph.getElementById(id).nonempty() ? shown.network.nodes.get(id).label : id),
      { stroke: ground, "stroke-width": 3, "paint-order": "stroke" },
    ),
  );
  const day = question.against ? `${long(question.against)} and ${long(question.asOf)}` : long(question.asOf);
  const source = `The commissioning graph, release ${release.version}. Contains public sector information licensed under the Open Government Licence v3.0.`;
  const left =
    question.without.length + question.hide.length > 0
      ? ` Left out: ${[...question.without, ...question.hide].join(", ")}.`
      : "";
  const svg = tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-family": "system-ui, Arial, sans-serif",
      "font-size": 12,
      fill: ink,
    },
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${isDark() ? "#75818d" : "#8793a0"}"/></marker><clipPath id="frame"><rect width="${width}" height="${middle}"/></clipPath></defs>` +
      tag("rect", { width, height, fill: ground }) +
      text(MARGIN, 28, shown.title, { "font-size": 20, "font-weight": 600 }) +
      text(MARGIN, 50, day) +
      tag(
        "g",
        { transform: `translate(0 ${HEAD})`, "clip-path": "url(#frame)" },
        areas(shown, graph) + [...lines(shown.frame, graph), ...nodes(shown, graph), ...names].join(""),
      ) +
      tag("g", { transform: `translate(0 ${HEAD + middle + ROW})` }, rest.drawn) +
      text(MARGIN, height - 10, source + left, { "font-size": 11 }),
  );
  return { svg, width, height };
}
