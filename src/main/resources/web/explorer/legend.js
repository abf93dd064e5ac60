// What colours, shapes and lines mean; a click leaves a kind out, or takes it in again.
import { element, svgElement } from "/dom.js";
import { outline, shade } from "/explorer/kinds.js";
import { keepingFocus } from "/explorer/focus.js";
import { fold } from "/explorer/fold.js";
import { relationshipName } from "/explorer/facts.js";
import { dashesOf, ordered, sample, waysOf } from "/explorer/lines.js";
import { title } from "/words.js";

/** The mark of a kind, 14 pixels wide. */
export function symbol({ colour, shape }) {
  const { name, attributes } = outline(shape, 6.5);
  const mark = svgElement(name, { ...attributes, class: `fill-${colour}`, fill: shade(colour) });
  return svgElement("svg", { class: "symbol", viewBox: "-7 -7 14 14", width: 14, height: 14, "aria-hidden": "true" }, mark);
}

/** A line with these attributes, else as wide as most and solid. */
function line(attributes) {
  const mark = svgElement("line", { x1: 0, y1: 5, x2: 24, y2: 5, stroke: "currentColor", "stroke-width": 3, ...attributes });
  return svgElement("svg", { class: "symbol", viewBox: "0 0 24 10", width: 24, height: 10, "aria-hidden": "true" }, mark);
}

function entry(name, text, mark, question, toggle) {
  const isDrawn = !question.without.includes(name);
  return element(
    "li",
    null,
    element(
      "button",
      {
        type: "button",
        ariaPressed: String(isDrawn),
        onclick: () => toggle(name),
        title: isDrawn ? "Leave out" : "Take in again",
      },
      mark,
      text,
    ),
  );
}

/** A region can be left out as a kind can; a community is of what is drawn, and cannot. */
function groupEntry({ name, colour }, question, toggle) {
  const mark = symbol({ colour, shape: "ellipse" });
  const isRegion = question.colour === "region" && name !== "other";
  return isRegion ? entry(`region:${name}`, name, mark, question, toggle) : element("li", null, mark, name);
}

/** Fills the legend: the kinds and relationships that are drawn, and those left out; colours of groups and areas if coloured so. */
export function legend(place, { frame, network, looks, question, groups, map }, toggle) {
  const kinds = [...looks.keys()].filter(
    (kind) => question.without.includes(kind) || frame.nodes.some(({ node }) => node.type === kind),
  );
  // The network of paths has none of those that they do not follow.
  const isOffered = (name) =>
    question.path.length > 0
      ? !looks.has(name) && !name.startsWith("region:")
      : network.edges.some((edge) => edge.relationship === name);
  const names = ordered([
    ...frame.lines.map(({ edge }) => edge.relationship),
    ...question.without.filter(isOffered),
  ]);
  const { isWeighted, hasEstimates } = waysOf(frame.lines);
  const dashed = (name) => ({ "stroke-dasharray": dashesOf(name) });
  const ways = [
    isWeighted && element("li", null, line({ "stroke-width": 5 }), "wider: larger share"),
    hasEstimates && element("li", null, line({ "stroke-width": 2, ...dashed("estimated") }), "dashed: estimated"),
    map && element("li", null, symbol({ colour: 7, shape: "ellipse" }), "number: so many here"),
    question.against && element("li", { className: "came" }, line({}), "came"),
    question.against && element("li", { className: "gone" }, line(dashed("event")), "gone"),
  ];
  const coloured =
    groups &&
    element(
      "ul",
      { className: "groups", ariaLabel: "Colours" },
      groups.map((group) => groupEntry(group, question, toggle)),
    );
  const parts = [
    element(
      "ul",
      { ariaLabel: "Kinds of organisations", className: "foldable" },
      kinds.map((kind) =>
        entry(
          kind,
          title(kind),
          symbol(groups ? { colour: 7, shape: looks.get(kind).shape } : looks.get(kind)),
          question,
          toggle,
        ),
      ),
    ),
    coloured || "",
    element(
      "ul",
      { ariaLabel: "Relationships", className: "lines foldable" },
      names.map((name) =>
        entry(name, relationshipName(name), line(sample(name, question.against || groups)), question, toggle),
      ),
      ways,
    ),
    areasLegend(map?.shades) ?? "",
  ];
  keepingFocus(place, () => {
    place.replaceChildren(...parts);
    fold(place);
  });
}

/** What the colours of areas mean: each step with its range, and where there is little room the least and the most alone. */
function areasLegend(shades) {
  if (!shades) return null;
  const steps = shades.steps.map(({ colour, text }, i, { length }) => {
    const mark = element("i", { className: "step" });
    mark.style.background = colour;
    const [low, high] = text.split(" – ");
    const end = (isHere, words) => isHere && element("span", { className: "end" }, words);
    const range = element("span", { className: "range" }, text);
    return element("li", null, end(i === 0, low), mark, range, end(i === length - 1, high));
  });
  return element(
    "ul",
    { ariaLabel: `Areas: ${shades.name}`, className: "steps" },
    element("li", null, `Areas: ${shades.name}`),
    element("li", null, element("ul", { className: "scale" }, steps)),
    shades.lacking > 0 && element("li", null, `${shades.lacking} ${shades.unknown}`),
  );
}
