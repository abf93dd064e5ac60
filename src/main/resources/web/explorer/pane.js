// What one drawing shows, as SVG: areas, lines, marks, names.
import { isMutual } from "/explorer/chosen.js";
import { isDark, shade } from "/explorer/kinds.js";
import { readable, shortened } from "/explorer/names.js";
import { dashesOf, isEstimated } from "/explorer/lines.js";
import { leader } from "/explorer/spots.js";
import { safe, shape, tag, text } from "/explorer/svg.js";

const ARROW = {
  viewBox: "0 0 8 8",
  refX: 7,
  refY: 4,
  markerWidth: 7,
  markerHeight: 7,
  markerUnits: "userSpaceOnUse",
  orient: "auto",
};

/** What the drawing has, as SVG writes it; what is gone is dotted as events are. */
function patternOf({ isEvent, state, edge }) {
  const isDotted = isEvent || state === "goes";
  return isDotted ? "event" : isEstimated(edge) ? "estimated" : "second";
}

const arrowOf = (colour) => `arrow-${colour.replace(/\W+/g, "-")}`;

/** A head for arrows of each colour: SVG has none that takes its line's. */
export function arrows(frame, graphs) {
  const drawn = graphs.flatMap((graph) => frame.lines.map(({ id }) => graph.getElementById(id)));
  const colours = new Set(drawn.filter((line) => line.nonempty()).map((line) => line.style("line-color")));
  return [...colours].map((colour) =>
    tag(
      "marker",
      { ...ARROW, id: arrowOf(colour) },
      tag("path", { d: "M0 0L8 4L0 8z", fill: colour }),
    ),
  );
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
    const dash = edge.style("line-style") === "solid" ? "none" : dashesOf(patternOf(line));
    const end = { x: to.x - (to.x - from.x) * stop, y: to.y - (to.y - from.y) * stop };
    const arrow = isMutual(line.edge) ? {} : { "marker-end": `url(#${arrowOf(edge.style("line-color"))})` };
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

/** A mark of several nodes, with their number. */
function crowd(mark) {
  const { x, y } = mark.renderedPosition();
  const place = { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` };
  const look = { fill: mark.style("background-color"), ...place };
  const ink = { fill: mark.style("color"), "text-anchor": "middle", "font-size": 11, "font-weight": 700, ...place };
  const title = tag("title", {}, `${mark.data("count")} organisations`);
  return tag("g", {}, title + shape(mark.style("shape"), mark.renderedWidth() / 2, look) + text(0, 4, mark.data("count"), ink));
}

function nodes({ frame, shownAs }, graph) {
  const isSeen = (node) => node.visible() && !node.hasClass("crowded");
  const seen = frame.nodes.filter(({ id }) => isSeen(graph.getElementById(id)));
  return seen.map(({ id, node }) => {
    const isThere = !graph.getElementById(id).hasClass("absent");
    const { x, y } = graph.getElementById(id).renderedPosition();
    const { colour, shape: kind } = shownAs(id, node);
    const look = {
      fill: shade(colour),
      "fill-opacity": isThere ? 1 : 0.15,
      stroke: shade(colour),
      "stroke-dasharray": isThere ? "none" : "3 2",
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    };
    const mark = graph.getElementById(id);
    if (mark.hasClass("crowd")) return crowd(mark);
    return tag("g", {}, tag("title", {}, safe(readable(node.label))) + shape(kind, mark.renderedWidth() / 2, look));
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

function names({ network }, { graph, labels }) {
  const [ground, ink] = isDark() ? ["#10141a", "#e3e9ef"] : ["#ffffff", "#1c2733"];
  const far = [...labels.boxes().values()].filter(({ from }) => from);
  const lines = far.map(leader).map(({ x1, y1, x2, y2 }) => tag("path", { d: `M${x1} ${y1}L${x2} ${y2}`, stroke: ink }));
  const texts = [...labels.boxes()].map(([id, { x, y }]) =>
    text(
      x.toFixed(1),
      (y + 12).toFixed(1),
      shortened(graph.getElementById(id).nonempty() ? network.nodes.get(id).label : id),
      { stroke: ground, "stroke-width": 3, "paint-order": "stroke" },
    ),
  );
  return [...lines, ...texts];
}

/** Of what is shown the part that this drawing has. */
export function pane(shown, drawn) {
  const { graph } = drawn;
  const frame = shown.frame;
  return [areas(shown, graph), ...lines(frame, graph), ...nodes(shown, graph), ...names(shown, drawn)].join("");
}
