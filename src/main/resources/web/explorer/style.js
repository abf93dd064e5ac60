// How nodes and lines look: what Cytoscape is told of each, and of its classes.
import { isMutual } from "/explorer/chosen.js";
import { isDark, shade } from "/explorer/kinds.js";
import { crowdColour, DASHES, isEstimated, isSecond } from "/explorer/lines.js";

/** Shapes that fill their box look larger than others. */
const SMALLER = { rectangle: 0.86 };

/** On a map lines stay as thin as they are when one comes closer. */
const thin = (width) => (part) => width * (part.data("thin") ?? 1);

const dashes = (name) => (part) => DASHES[name].map((length) => length * (part.data("thin") ?? 1));

export function look() {
  const [text, ground] = isDark() ? ["#e3e9ef", "#10141a"] : ["#1c2733", "#ffffff"];
  const [came, gone] = isDark() ? ["#2fc99f", "#ff9c8f"] : ["#007a5a", "#b0261c"];
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        shape: "data(shape)",
        "background-color": "data(colour)",
        "border-width": thin(1.5),
        "border-color": ground,
        "overlay-opacity": 0,
      },
    },
    {
      selector: "node.absent",
      style: {
        "background-opacity": 0.15,
        "border-width": thin(2),
        "border-style": "dashed",
        "border-color": "data(colour)",
      },
    },
    { selector: "node.opened", style: { "border-width": thin(4), "border-color": text } },
    { selector: "node.pinned", style: { "underlay-color": text, "underlay-opacity": 0.25, "underlay-padding": 5 } },
    { selector: "node.comes", style: { "border-width": thin(4), "border-color": came } },
    { selector: "node.goes", style: { "border-width": thin(4), "border-style": "dotted", "border-color": gone } },
    { selector: "node.fresh", style: { "underlay-color": came, "underlay-opacity": 0.4, "underlay-padding": 8 } },
    { selector: "edge.fresh", style: { "line-color": came, "target-arrow-color": came, opacity: 1 } },
    { selector: "node.leaving", style: { "underlay-color": gone, "underlay-opacity": 0.4, "underlay-padding": 8 } },
    { selector: "edge.leaving", style: { "line-color": gone, "target-arrow-color": gone, "line-style": "dotted" } },
    { selector: "node.current", style: { "border-width": thin(5), "border-color": isDark() ? "#7cc0ff" : "#005ea5" } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": "data(colour)",
        "target-arrow-color": "data(colour)",
        "target-arrow-shape": "data(arrow)",
        "arrow-scale": thin(0.8),
        "curve-style": "bezier",
        "control-point-step-size": 30,
        opacity: "data(opacity)",
        "overlay-opacity": 0,
      },
    },
    { selector: "edge.many", style: { "curve-style": "straight" } },
    { selector: "edge.second", style: { "line-style": "dashed", "line-dash-pattern": dashes("second") } },
    { selector: "edge.estimated", style: { "line-style": "dashed", "line-dash-pattern": dashes("estimated") } },
    { selector: "edge.event", style: { "line-style": "dotted", "target-arrow-shape": "vee" } },
    { selector: "edge.comes", style: { "line-color": came, "target-arrow-color": came, opacity: 1 } },
    {
      selector: "edge.goes",
      style: { "line-color": gone, "target-arrow-color": gone, "line-style": "dotted", opacity: 1 },
    },
    { selector: "edge.lit", style: { "line-color": text, "target-arrow-color": text, opacity: 1, "z-index": 9 } },
    {
      selector: "node.crowd",
      style: {
        label: "data(count)",
        color: ground,
        "font-size": "data(letters)",
        "font-weight": 700,
        "text-halign": "center",
        "text-valign": "center",
      },
    },
    { selector: "node.mixed", style: { "background-color": crowdColour(), "background-opacity": 1 } },
    { selector: "node.round", style: { shape: "ellipse" } },
    {
      selector: "node.crowded",
      style: { "background-opacity": 0, "border-opacity": 0, "underlay-opacity": 0, events: "no" },
    },
    { selector: ".unseen", style: { visibility: "hidden" } },
  ];
}

/** 1 to 10 points by share; 2 where there is none. */
function widthOf({ weight }) {
  return weight === null ? 1.6 : 1 + 9 * Math.min(1, weight);
}

export function lineData(line, isLarge, colour) {
  const [source, target] = line.id.split(">");
  const arrow = isMutual(line.edge) ? "none" : "triangle";
  const width = isLarge ? widthOf(line) * 0.6 : widthOf(line);
  return {
    id: line.id,
    source,
    target,
    arrow,
    colour,
    width,
    widthOf: width,
    opacity: isLarge ? 0.25 + 0.6 * (line.weight ?? 0) : 0.75,
  };
}

export function nodeData({ id, node }, shownAs) {
  const { colour, shape, radius } = shownAs(id, node);
  const size = 2 * radius * (SMALLER[shape] ?? 1);
  return { id, shape, colour: shade(colour), size, sizeOf: size };
}

export function nodeClasses({ state, isThere, isOpened, id }, { pin, at }) {
  const classes = [state, isThere ? "" : "absent", isOpened ? "opened" : "", pin.includes(id) ? "pinned" : ""];
  return [...classes, at === id ? "current" : ""].join(" ");
}

export function lineClasses({ edge, state, isEvent }, isLarge) {
  const pattern = isEvent ? "event" : isEstimated(edge) ? "estimated" : isSecond(edge.relationship) ? "second" : "";
  const classes = [state, pattern, isLarge ? "many" : ""];
  return classes.join(" ");
}
