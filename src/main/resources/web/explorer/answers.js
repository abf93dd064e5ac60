// What the API answers about networks: paths, communities, concentration, moves.
import { ask } from "/asking.js";

const RELATIONSHIPS = `{ __type(name: "NetworkRelationship") { enumValues { name } } }`;
const PATHS = `query Paths($from: ID!, $to: ID!, $asOf: Date, $via: [NetworkRelationship!], $through: [NetworkKind!]) {
  paths(from: $from, to: $to, asOf: $asOf, via: $via, through: $through, first: 100) {
    hops more paths { codes steps { relationships { id } } }
  }
}`;

/** All relationships but these; null, which is all, if there are none. */
async function allBut(without) {
  if (without.length === 0) return null;
  const { __type: type } = await ask(RELATIONSHIPS);
  return type.enumValues.map(({ name }) => name).filter((name) => !without.includes(name));
}

/** The shortest paths from one to another on a day, a hundred at most: {paths {codes, steps}, more, hops}. */
export async function shortestPaths({ from, to, asOf, without, through }) {
  const variables = { from, to, asOf, via: await allBut(without) };
  const { paths } = await ask(PATHS, through ? { ...variables, through } : variables);
  return paths;
}

const GROUPS = "{ communities%s { groups(first: 1000) { codes(first: 3000) } } }";
const show = (how) => `query Communities($kinds: [NetworkKind!], $via: [NetworkRelationship!], $asOf: Date) {
  found: network(kinds: $kinds, via: $via, asOf: $asOf) ${GROUPS.replace("%s", how)}
}`;
const COMMUNITIES = {
  /** By shares, at a resolution that makes about as many communities as there are colours. */
  shares: show("(weight: admissionShare, resolution: 0.2)"),
  show: show(""),
  share: `query Communities($kind: NetworkKind!, $via: [NetworkRelationship!]!, $threshold: Float, $asOf: Date) {
  found: projection(of: $kind, via: $via, weight: JACCARD, threshold: $threshold, asOf: $asOf) ${GROUPS.replace("%s", "")}
}`,
  codes: `query Communities($codes: [ID!]!, $hops: Int, $kinds: [NetworkKind!], $asOf: Date) {
  found: neighbourhood(of: $codes, hops: $hops, kinds: $kinds, asOf: $asOf, limit: 3000) ${GROUPS.replace("%s", "")}
}`,
};

/** What is asked of which network: the whole one, a projection, or what is around some that are there on the day. */
function communityQuestion(question, there, kinds) {
  const { codes, hops, show, share, threshold, asOf, without } = question;
  const [first, via] = (show || share).split(":").map((part) => part.split(","));
  const left = (all) => all.filter((kind) => !without.includes(kind));
  // Only these relationships have shares.
  const whole = String(via) === "COMMISSIONS" ? COMMUNITIES.shares : COMMUNITIES.show;
  if (show) return [whole, { kinds: left(first), via, asOf }];
  if (share) return [COMMUNITIES.share, { kind: first[0], via, threshold, asOf }];
  const opened = there.filter(({ id }) => codes.includes(id));
  const all = [...new Set([...left(kinds), ...opened.map(({ node }) => node.type)])];
  if (opened.length > 0) return [COMMUNITIES.codes, { codes: opened.map(({ id }) => id), hops, kinds: all, asOf }];
  return [COMMUNITIES.codes, { codes: there.map(({ id }) => id), hops: 0, kinds, asOf }];
}

/** The communities of the network of a question on its day, the largest first: lists of codes. */
export async function communityCodes(question, nodes, kinds) {
  const there = nodes.filter(({ isThere }) => isThere);
  if (there.length === 0) return [];
  const { found } = await ask(...communityQuestion(question, there, kinds));
  return found.communities.groups.map(({ codes }) => codes);
}

const CONCENTRATION = `query Concentration($asOf: Date) {
  network(kinds: [CCG, Provider], via: COMMISSIONS, asOf: $asOf) {
    concentration(via: COMMISSIONS, weight: admissionShare, direction: OUT, first: 1000) { node { code } index }
  }
}`;

/** How few trusts the patients of each CCG go to (HHI), 0 to 1, by code; those of which nothing is known are left out. */
export async function concentrationOn(asOf) {
  const { concentration } = (await ask(CONCENTRATION, { asOf })).network;
  const pairs = concentration.map(({ node, index }) => [node.code, index]);
  return new Map(pairs.filter(([, index]) => typeof index === "number"));
}

/** So many moves are asked for; between days that are far apart there may be more. */
export const MOST_MOVES = 5000;

const MOVES = `query Moves($before: Date!, $after: Date!) {
  compare(before: $before, after: $after) { moves(first: ${MOST_MOVES + 1}) { code from to type } }
}`;

/**
 * Organisations whose one relationship of a type leads elsewhere on another day: moves {code, from, to, type}, and isMore
 * where there are more than these.
 */
export async function movesBetween(before, after) {
  const { moves } = (await ask(MOVES, { before, after })).compare;
  return { moves: moves.slice(0, MOST_MOVES), isMore: moves.length > MOST_MOVES };
}
