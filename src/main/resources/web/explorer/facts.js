// Relationships in words that one need not be a specialist to read.
import { long } from "/explorer/days.js";
import { readable } from "/explorer/names.js";
import { words } from "/words.js";

/** Headings of groups, by relationship and direction. */
const HEADINGS = {
  "COMMISSIONS.out": "Hospitals its patients go to",
  "COMMISSIONS.in": "CCGs whose patients it admits",
  "MEMBER_OF.out": "Is a member of",
  "MEMBER_OF.in": "Its member practices",
  "OVERSEEN_BY.out": "Is overseen by",
  "OVERSEEN_BY.in": "Oversees",
  "ACCOUNTABLE_TO.out": "Answers to",
  "ACCOUNTABLE_TO.in": "Answer to it",
  "REPRESENTED_ON.out": "Sits on the health and wellbeing boards of",
  "REPRESENTED_ON.in": "Sit on this board",
  "PARTNER_IN.out": "Plans together in",
  "PARTNER_IN.in": "Partners that plan here",
  "PART_OF.out": "Is part of",
  "PART_OF.in": "Its parts",
  "BOARD_OF.out": "Is the board of",
  "BOARD_OF.in": "Its health and wellbeing board",
  "IN_NETWORK.out": "Works in the primary care network",
  "IN_NETWORK.in": "Practices that work in it",
  "LICENSED_BY.out": "Is licensed by",
  "LICENSED_BY.in": "Licenses",
  "BORDERS.out": "Its neighbours on the map",
  "SITS_ON.out": "Sits on the committees",
  "SUPPORTED_BY.out": "Buys support from",
  "SUPPORTED_BY.in": "Its customers",
  "SUCCEEDED_BY.out": "What it became",
  "SUCCEEDED_BY.in": "What came before it",
  "SHARES.out": "Shares partners with",
};

const percent = (share) => (share < 0.01 ? "under 1%" : `${Math.round(share * 100)}%`);

export function heading(group) {
  const [relationship, direction] = group.split(".");
  const plain = words(relationship.toLowerCase().replaceAll("_", " "));
  return HEADINGS[group] ?? (direction === "out" ? plain : `${plain} (from)`);
}

/** For the legend, where there is no direction. */
export function relationshipName(relationship) {
  const names = {
    COMMISSIONS: "patients go to",
    SUCCEEDED_BY: "became",
    BORDERS: "borders on",
    SHARES: "shares partners with",
    REPRESENTED_ON: "sits on board",
    IN_NETWORK: "works in network",
    PART_OF: "part of",
    MEMBER_OF: "member of",
  };
  return names[relationship] ?? relationship.toLowerCase().replaceAll("_", " ");
}

function share(edge, isOut) {
  const { relationship, admissionShare, shareOfCcg, shareOfBoard, weight, shared, length, share: part } = edge;
  if (typeof admissionShare === "number") {
    return isOut
      ? `${percent(admissionShare)} of its patients’ hospital admissions go there`
      : `${percent(admissionShare)} of that CCG’s patients’ hospital admissions come here`;
  }
  if (typeof shareOfCcg === "number") {
    return isOut
      ? `${percent(shareOfCcg)} of its residents live there`
      : `${percent(shareOfBoard)} of the area’s residents`;
  }
  if (relationship === "SHARES") return `${shared} in common, ${percent(weight)} of all that either has`;
  if (relationship === "BORDERS") return `${(length / 1000).toFixed(0)} km of border`;
  if (relationship === "SUCCEEDED_BY" && part !== undefined) {
    const what = part === 1 ? "all of the old body’s area" : `${percent(part)} of the old body’s area`;
    return isOut ? `${what} went there` : `${what} came from there`;
  }
  return null;
}

/** When it held: from and, inclusive, until. */
export function period({ relationship, since, until, on }) {
  if (relationship === "SUCCEEDED_BY") return `on ${long(on)}`;
  if (since && until) return `${long(since)} to ${long(lastDay(until))}`;
  if (since) return `since ${long(since)}`;
  return until ? `until ${long(lastDay(until))}` : null;
}

function lastDay(until) {
  return new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
}

/** How a figure was found, where it is not simply published. */
export function caution({ basis, method }) {
  if (/^ESTIMATED_FROM_ADMISSIONS/.test(basis ?? "")) {
    const how = method && method !== "AS_PUBLISHED" ? "; attributed to this trust by calculation" : "";
    return `an estimate from hospital admissions, not from contracts${how}`;
  }
  if (/^UNION_OF_PREDECESSORS/.test(basis ?? "")) return "derived from those that were merged";
  if (basis === "SUCCESSION") return "the source still names the group that had closed";
  if (/^RESIDENT_POPULATION/.test(basis ?? "")) return "by the boundaries of 2017";
  return null;
}

/** A fact in words: what, when, how sure. */
export function fact(edge, isOut) {
  return [share(edge, isOut), period(edge), caution(edge)].filter(Boolean);
}

const count = new Intl.NumberFormat("en-GB");

/** What there is to say of an organisation itself, as pairs of a word and a value. */
export function about(node, size, asOf) {
  const life = [node.opened && `opened ${long(node.opened)}`, node.closed && `closed ${long(node.closed)}`].filter(
    Boolean,
  );
  const people = node.type === "Practice" ? "Patients on its list" : "Patients registered with its practices";
  const money =
    node.allocation && `£${count.format(Math.round(node.allocation / 1e6))} million for ${node.allocationYear}`;
  return [
    ["Open", life.join(", ") || "its dates are not known"],
    [people, size && `${count.format(size)}, as last counted by ${long(asOf)}`],
    ["Money to spend on care", money],
    ["Address", [node.address && readable(node.address), node.postcode].filter(Boolean).join(", ")],
  ].filter(([, value]) => value);
}
