// How each kind of organisation looks: a colour that colour-blind people tell apart (after Okabe and Ito 2008), and a shape.
import { ask } from "/asking.js";

/** Corners of shapes, x and y from -1 to 1, by the names that Cytoscape has for them; the circle has none. */
const SHAPES = {
  ellipse: null,
  rectangle: [-1, -1, 1, -1, 1, 1, -1, 1],
  diamond: [0, -1, 1, 0, 0, 1, -1, 0],
  triangle: [0, -1, 1, 1, -1, 1],
  hexagon: [-0.5, -1, 0.5, -1, 1, 0, 0.5, 1, -0.5, 1, -1, 0],
  pentagon: [0, -1, 1, -0.22, 0.62, 1, -0.62, 1, -1, -0.22],
  vee: [-1, -1, 0, -0.33, 1, -1, 0, 1],
  star: [
    0.0, -1.0, 0.29, -0.4, 0.95, -0.31, 0.48, 0.15, 0.59, 0.81, 0.0, 0.5, -0.59, 0.81, -0.48, 0.15, -0.95, -0.31, -0.29,
    -0.4,
  ],
};

/**
 * For light ground and for dark: each with a contrast of 3 at least to it, and any two told apart by those who see no red,
 * no green or no blue too (Machado et al. 2009).
 */
export const COLOURS = [
  ["#0072b2", "#56b4e9"],
  ["#c14a00", "#ee8a4a"],
  ["#004920", "#43dc8a"],
  ["#6e2a5d", "#faa7c0"],
  ["#a9854c", "#f2f845"],
  ["#441f98", "#996fab"],
  ["#0099af", "#63ffff"],
  ["#76796c", "#70817e"],
];

const dark = matchMedia("(prefers-color-scheme: dark)");
export const isDark = () => dark.matches;
export const whenSchemeChanges = (change) => dark.addEventListener("change", change);
export const shade = (index) => COLOURS[index % COLOURS.length][isDark() ? 1 : 0];

/** Kinds that most pictures have come first, and so get looks of their own. */
const FIRST = [
  "CCG",
  "Provider",
  "Practice",
  "HealthAndWellbeingBoard",
  "Partnership",
  "AreaTeam",
  "PrimaryCareNetwork",
  "NationalBody",
];

/** The looks of kinds, by name: {index of a colour, shape}. Two kinds never share both. */
export function looksOf(kinds) {
  const names = Object.keys(SHAPES);
  const ordered = [...FIRST.filter((kind) => kinds.includes(kind)), ...kinds.filter((kind) => !FIRST.includes(kind))];
  const look = (index) => {
    const turn = Math.floor(index / COLOURS.length);
    return { colour: index % COLOURS.length, shape: names[(index + turn * 3) % names.length] };
  };
  return new Map(ordered.map((kind, index) => [kind, look(index)]));
}

/** The outline of a shape of this radius around the origin, as SVG. */
export function outline(shape, radius) {
  const points = SHAPES[shape];
  if (!points) return { name: "circle", attributes: { r: radius } };
  const at = points.map((part) => (part * radius).toFixed(1));
  return { name: "polygon", attributes: { points: at.join(" ") } };
}

const INTROSPECTION = `{ __type(name: "Organisation") { possibleTypes { name } } }`;

/** The names of the kinds of organisations: told by the schema itself, so that a new one is found too. */
export async function readKinds() {
  const { __type: type } = await ask(INTROSPECTION).catch((error) => {
    const hidden = error.code === "OPERATION_NOT_SUPPORTED";
    throw hidden ? new Error(`The network is drawn from the schema: ${error.message}`) : error;
  });
  return type.possibleTypes.map(({ name }) => name);
}
