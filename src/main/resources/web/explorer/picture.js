// The picture as SVG: what is seen, with title, day, legend and source.
import { long } from "/explorer/days.js";
import { legend, MARGIN, ROW } from "/explorer/key.js";
import { isDark } from "/explorer/kinds.js";
import { told } from "/explorer/filtering.js";
import { arrows, pane } from "/explorer/pane.js";
import { tag, text } from "/explorer/svg.js";

const HEAD = 64;

/** A title in letters of 20 pixels, as much of it as there is room for. */
function fitted(title, width) {
  const most = Math.floor(width / 11);
  return title.length <= most ? title : `${title.slice(0, most - 1)}…`;
}

/** An SVG that stands alone, and its size in pixels. */
export function picture({ question, shown, drawn, release }) {
  const { graph } = drawn;
  const [wide, middle] = [graph.width(), graph.height()];
  const width = wide * (shown.other ? 2 : 1);
  const rest = legend({ ...shown, question }, width);
  const height = HEAD + middle + rest.height + 2 * ROW;
  const [ground, ink] = isDark() ? ["#10141a", "#e3e9ef"] : ["#ffffff", "#1c2733"];
  const panes = shown.other
    ? [pane({ ...shown, map: shown.other.map }, shown.other.drawn), pane(shown, drawn)]
    : [pane(shown, drawn)];
  const graphs = shown.other ? [shown.other.drawn.graph, graph] : [graph];
  const day = question.against ? `${long(question.against)} and ${long(question.asOf)}` : long(question.asOf);
  const source = `The commissioning graph, release ${release.version}. Contains public sector information licensed under the Open Government Licence v3.0.`;
  const only = question.where.length > 0 ? ` Only: ${question.where.map(told).join("; ")}.` : "";
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
    `<defs>${arrows(shown.frame, graphs).join("")}<clipPath id="frame"><rect width="${wide}" height="${middle}"/></clipPath></defs>` +
      tag("rect", { width, height, fill: ground }) +
      text(MARGIN, 28, fitted(shown.title, width - 2 * MARGIN), { "font-size": 20, "font-weight": 600 }) +
      text(MARGIN, 50, day) +
      panes
        .map((drawing, i) => tag("g", { transform: `translate(${i * wide} ${HEAD})`, "clip-path": "url(#frame)" }, drawing))
        .join("") +
      tag("g", { transform: `translate(0 ${HEAD + middle + ROW})` }, rest.drawn) +
      text(MARGIN, height - 10, source + only + left, { "font-size": 11 }),
  );
  return { svg, width, height };
}
