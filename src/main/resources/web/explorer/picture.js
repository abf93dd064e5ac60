// The picture as SVG: what is seen, with title, day, legend and source.
import { long } from "/explorer/days.js";
import { legend, MARGIN, ROW } from "/explorer/key.js";
import { isDark } from "/explorer/kinds.js";
import { conditionName } from "/explorer/filtering.js";
import { arrows, pane } from "/explorer/pane.js";
import { tag, text } from "/explorer/svg.js";

const HEAD = 64;

/** The width of a letter of 11 pixels, on average. */
const LETTER = 5.8;

/** A title in letters of 20 pixels, as much of it as there is room for. */
function fitted(title, width) {
  const most = Math.floor(width / 11);
  return title.length <= most ? title : `${title.slice(0, most - 1)}…`;
}

/** A text in rows for this width. */
function wrapped(text, width) {
  const most = Math.floor(width / LETTER);
  const rows = [""];
  for (const word of text.split(" ")) {
    const longer = `${rows.at(-1)} ${word}`.trim();
    if (longer.length <= most || rows.at(-1) === "") rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

/** What is left out, in words; a region only where regions are told apart. */
function leftOut({ without, hide, colour }) {
  const isMeant = (name) => !name.startsWith("region:") || colour === "region";
  const names = [...without.filter(isMeant), ...hide].map((name) => name.replace("region:", ""));
  return names.length > 0 ? ` Left out: ${names.join(", ")}.` : "";
}

/** An SVG that stands alone, and its size in pixels. */
export function picture({ question, shown, drawn, release }) {
  const { graph } = drawn;
  const [wide, middle] = [graph.width(), graph.height()];
  const width = wide * (shown.other ? 2 : 1);
  const rest = legend({ ...shown, question }, width);
  const [ground, ink] = isDark() ? ["#10141a", "#e3e9ef"] : ["#ffffff", "#1c2733"];
  const panes = shown.other
    ? [pane({ ...shown, map: shown.other.map }, shown.other.drawn), pane(shown, drawn)]
    : [pane(shown, drawn)];
  const graphs = shown.other ? [shown.other.drawn.graph, graph] : [graph];
  const day = question.against ? `${long(question.against)} and ${long(question.asOf)}` : long(question.asOf);
  const source = `The commissioning graph, release ${release.version}. Contains public sector information licensed under the Open Government Licence v3.0.`;
  const only = question.where.length > 0 ? ` Only: ${question.where.map(conditionName).join("; ")}.` : "";
  const foot = wrapped(source + only + leftOut(question), width - 2 * MARGIN);
  const end = HEAD + middle + rest.height + ROW;
  const height = end + foot.length * ROW;
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
      foot.map((row, i) => text(MARGIN, end + i * ROW + 10, row, { "font-size": 11 })).join(""),
  );
  return { svg, width, height };
}
