// The legend of a picture as SVG.
import { long } from "/explorer/days.js";
import { relationshipName } from "/explorer/facts.js";
import { shade } from "/explorer/kinds.js";
import { ordered, sample, waysOf } from "/explorer/lines.js";
import { shape, tag, text } from "/explorer/svg.js";
import { title as plain } from "/words.js";

/** The height of a row, and the room beside it, in pixels. */
export const ROW = 20;
export const MARGIN = 16;

/** The entries of the legend: marks and words, in rows as wide as the picture. */
export function legend({ frame, looks, grouped, map, question }, width) {
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
  const names = ordered(frame.lines.map(({ edge }) => edge.relationship));
  names.forEach((name) => entries.push({ line: name, words: relationshipName(name) }));
  const { isWeighted, hasEstimates } = waysOf(frame.lines);
  const ways = [
    ...(isWeighted ? ["wider: larger share"] : []),
    ...(hasEstimates ? ["dashed: estimated"] : []),
    ...(map ? ["number: so many here"] : []),
    ...(question.against ? [`green: came since ${long(question.against)}`, "red, dotted: gone since"] : []),
  ];
  ways.forEach((words) => entries.push({ words }));
  let [x, row] = [MARGIN, 0];
  const isPlain = question.against || grouped;
  const drawn = entries.map(({ words, shape: kind, colour, fill, line }) => {
    const room = kind ? 18 : line ? 30 : 0;
    const wide = 6.6 * words.length + room + 16;
    if (x > MARGIN && x + wide > width) [x, row] = [MARGIN, row + 1];
    const y = row * ROW;
    const mark = line ? tag("line", { x1: x, x2: x + 24, y1: y - 4, y2: y - 4, ...sample(line, isPlain) }) : kind ? shape(kind, 6, { fill: fill ?? shade(colour), transform: `translate(${x + 6} ${y - 4})` }) : "";
    const made = mark + text(x + room, y, words);
    x += wide;
    return made;
  });
  return { drawn: drawn.join(""), height: (row + 1) * ROW };
}
