// How lines look: each relationship has the colour of the kind that it is about; where two share it, one is dash-dotted.
import { SUCCESSION } from "/explorer/days.js";
import { isDark, shade } from "/explorer/kinds.js";

/** Indexes of colours, those of the kinds at their ends. All others are dash-dotted. */
const FIRST = {
  COMMISSIONS: 1,
  MEMBER_OF: 2,
  REPRESENTED_ON: 3,
  PARTNER_IN: 4,
  OVERSEEN_BY: 5,
  IN_NETWORK: 6,
  ACCOUNTABLE_TO: 7,
  BORDERS: 0,
  SHARES: 0,
};
const SECOND = ["PART_OF", "BOARD_OF", "LICENSED_BY", "SUPPORTED_BY", "CO_COMMISSIONS_WITH"];

const ORDER = [...Object.keys(FIRST), ...SECOND];

/** Names of relationships as a legend has them: those that most pictures are about first. */
export function ordered(names) {
  const rank = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return [...new Set(names)].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** Dashes in pixels; an estimate is dashed, an event dotted, both whatever the relationship. */
export const DASHES = { estimated: [7, 4], event: [1, 4], second: [12, 3, 2, 3] };

/** What is neither of a kind nor of a group. */
export const neutral = () => (isDark() ? "#75818d" : "#8793a0");

/** Of a mark that stands for several kinds; what is written in it has the colour of the ground. */
export const crowdColour = () => shade(7);

function colourIndex(relationship) {
  if (relationship in FIRST) return FIRST[relationship];
  const index = SECOND.indexOf(relationship);
  return index < 0 ? [...relationship].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) : 7 - index;
}

/** Whether it is dash-dotted, as another relationship has its colour. */
export const isSecond = (relationship) => relationship !== SUCCESSION && !(relationship in FIRST);

/**
 * The colour of a line. Where marks are coloured by groups, that of the group in which it is; where two days are
 * compared, only what came and went has one; over areas of the same colours none has.
 */
export function lineColour({ edge }, { against, view, shade: areas }, grouped) {
  if (against || (view === "map" && areas === "group")) return neutral();
  if (grouped) {
    const group = grouped.of.get(edge.source);
    const isWithin = group !== undefined && group === grouped.of.get(edge.target);
    return isWithin ? shade(grouped.colourOf(edge.source)) : neutral();
  }
  return relationshipColour(edge.relationship);
}

/** The colour of a relationship in the legend, and of its lines where nothing else is coloured. */
export function relationshipColour(relationship) {
  return relationship === SUCCESSION ? neutral() : shade(colourIndex(relationship));
}

const patternOf = (relationship) => (relationship === SUCCESSION ? "event" : isSecond(relationship) ? "second" : "");

/** Dashes as SVG writes them; without a name those of a whole line. */
export const dashesOf = (name) => DASHES[name]?.join(" ") ?? "none";

/** The attributes of a line in a legend as those of this relationship are; without a colour where the picture has others. */
export function sample(relationship, isPlain) {
  return {
    stroke: isPlain ? neutral() : relationshipColour(relationship),
    "stroke-width": 3,
    "stroke-dasharray": dashesOf(patternOf(relationship)),
  };
}

/** An estimate of how many go where, in the place of a count. */
export const isEstimated = ({ basis }) => /^ESTIMATED/.test(basis ?? "");

/** Which ways to draw lines a legend explains: those that these lines have. */
export const waysOf = (lines) => ({
  isWeighted: lines.some(({ weight }) => weight !== null),
  hasEstimates: lines.some(({ edge }) => isEstimated(edge)),
});
