// Numbers of CCGs that colour their areas on the map.
import { ask } from "/asking.js";
import { isDark, shade as shadeByIndex } from "/explorer/kinds.js";
import { concentrationOn } from "/explorer/answers.js";
import { holds } from "/explorer/days.js";
import { networkOf } from "/explorer/networks.js";

export const SHADES = {
  "": "no colour",
  population: "patients",
  practice: "patients for each practice",
  hhi: "concentration of hospitals (HHI, estimated)",
  group: "region or community, as the marks",
};

/** As `share:RW3` is called. */
export const trustShade = (shade) => `share of patients to ${shade.slice(6)} (estimated)`;

/** Five steps of one colour, light to dark, or dark to light on dark ground. */
const STEPS = [
  ["#e3eef9", "#b7d4ea", "#7fb3d9", "#3f87bd", "#0d5a94"],
  ["#16304a", "#1f4b73", "#2c6ea3", "#4f98cc", "#9cd0f5"],
];
const QUERY = `query Numbers($asOf: Date) {
  ccgs(asOf: $asOf, first: 1000) { nodes { code population practices { totalCount } } }
}`;
const count = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

async function numbers(shade, asOf) {
  if (shade === "hhi") return concentrationOn(asOf);
  if (shade.startsWith("share:")) {
    const network = await networkOf({ show: "CCG,Provider:COMMISSIONS" }, []);
    const held = network.edges.filter(
      (edge) => edge.relationship === "COMMISSIONS" && edge.target === shade.slice(6) && holds(edge, network.nodes, asOf),
    );
    return new Map(held.map(({ source, admissionShare }) => [source, admissionShare]));
  }
  const { ccgs } = await ask(QUERY, { asOf });
  const value = ({ population, practices }) =>
    population === null ? null : shade === "practice" ? population / (practices.totalCount || NaN) : population;
  return new Map(ccgs.nodes.map((node) => [node.code, value(node)]).filter(([, number]) => Number.isFinite(number)));
}

function told(shade, value) {
  return shade.startsWith("share:") ? `${Math.round(100 * value)}%` : count.format(value);
}

/** Shares of one trust are mostly small: their steps are the same for each. */
const SHARES = [0.02, 0.1, 0.25, 0.5];

/** Where one step of colour ends and the next begins: a fifth of the areas in each. */
function boundsOf(shade, known) {
  if (shade.startsWith("share:")) return SHARES;
  const bounds = [1, 2, 3, 4].map((step) => known[Math.floor((step * known.length) / 5)]);
  return [...new Set(bounds)];
}

/** The colours of groups of marks, which the legend has already. */
function groupShades(features, { of, colourOf }) {
  const shadeOf = (code) => (of.has(code) ? { colour: shadeByIndex(colourOf(code)), value: of.get(code) } : null);
  const lacking = features.filter(({ properties }) => !of.has(properties.code)).length;
  return { name: "as the marks", steps: [], of: shadeOf, lacking, unknown: "not known" };
}

/** Null without a number to colour by. Else `of(code)`: {colour, value}, `steps` for a legend, and what it is. */
export async function shadesOf({ shade, asOf }, features, grouped) {
  if (!shade || (shade === "group" && !grouped)) return null;
  if (shade === "group") return groupShades(features, grouped);
  const values = await numbers(shade, asOf);
  const ofAreas = features.map(({ properties }) => values.get(properties.code));
  const known = ofAreas.filter((value) => value !== undefined).sort((a, b) => a - b);
  const bounds = boundsOf(shade, known);
  const colours = STEPS[isDark() ? 1 : 0];
  const stepOf = (value) => bounds.filter((bound) => value >= bound).length;
  const edges = [Math.min(known[0], bounds[0]), ...bounds, Math.max(known.at(-1), bounds.at(-1))];
  const range = (_, step) => ({
    colour: colours[step],
    text: `${told(shade, edges[step])} – ${told(shade, edges[step + 1])}`,
  });
  const steps = known.length === 0 ? [] : edges.slice(1).map(range);
  const name = SHADES[shade] ?? trustShade(shade);
  const of = (code) =>
    values.has(code) ? { colour: colours[stepOf(values.get(code))], value: told(shade, values.get(code)) } : null;
  // Smaller shares are not in the data. Where none is, the day has none.
  const unknown = shade.startsWith("share:") && known.length > 0 ? "under 0.05%" : "not known";
  return { name, steps, of, lacking: features.length - known.length, unknown };
}
