// Networks of the API: this and `answers` know where they come from. All have their history, so that a day is a look
// at what is already here.
import { ask, json } from "/asking.js";
import { isOpen } from "/explorer/days.js";
import { lately } from "/explorer/lately.js";

/** Those from which nearly all is two steps away: they are reached, and not gone through. */
const HUBS = "NationalBody,RegionalTeam";

/** The API takes so many fields at the root. */
const PART = 50;

const kept = lately(20);

async function fetchNetwork(parameters) {
  const response = await fetch(`/export/network.json?${address(parameters)}`);
  const answer = await json(response);
  if (answer.errors) {
    const [{ message, extensions }] = answer.errors;
    throw Object.assign(new Error(message), { code: extensions?.code });
  }
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const edges = answer.edges.filter(({ source, target }) => source !== target);
  return { nodes, edges, about: answer.graph };
}

function address(parameters) {
  return new URLSearchParams(parameters).toString().replaceAll("%2C", ",");
}

/** The same for the same parameters, and asked once. */
function network(parameters) {
  return kept(address(parameters), () => fetchNetwork(parameters));
}

/** The parameters at /export that a question comes to, for downloads too. `kinds` are those of organisations. */
export function exported(question, kinds) {
  if (question.share) {
    const [kind, via] = question.share.split(":");
    const threshold = question.threshold ? { threshold: question.threshold } : {};
    return { project: kind, via, weight: "JACCARD", ...threshold, asOf: question.asOf };
  }
  if (question.show) {
    const [shown, via] = question.show.split(":");
    return { kinds: shown, via: `${via},SUCCEEDED_BY`, history: true };
  }
  const far = question.hops > 1 ? { avoid: HUBS } : {};
  return { of: question.codes.join(","), hops: question.hops, kinds: kinds.join(","), history: true, ...far };
}

/** The network that a question is about, with its history; a projection is of its day. */
export async function networkOf(question, kinds) {
  return network(exported({ ...question, threshold: 0 }, kinds));
}

/** Of what is open in a network that which is there on its day: the API knows no others on a day. */
export function openedOn({ codes, asOf }, { nodes }) {
  return codes.filter((code) => nodes.has(code) && isOpen(nodes.get(code), asOf));
}

/** A figure of each node in the network of a day, such as betweenness, by code; those of which it is null are left out. */
export async function measureOf(measure, question, whole, kinds) {
  const codes = openedOn(question, whole);
  if (!question.show && !question.share && codes.length === 0) return new Map();
  const { history, ...parameters } = exported({ ...question, codes }, kinds);
  const { nodes } = await network({ ...parameters, asOf: question.asOf, measures: measure });
  const pairs = [...nodes].map(([id, node]) => [id, node[measure]]);
  return new Map(pairs.filter(([, value]) => typeof value === "number"));
}

/** Some organisations on a day, and the relationships between them. */
export function induced(codes, asOf, kinds) {
  return network({ of: codes.join(","), hops: 0, kinds: kinds.join(","), asOf });
}

/** Which of these codes are of organisations: by code what it is, open or not. */
export async function known(codes) {
  const found = new Map();
  for (let i = 0; i < codes.length; i += PART) {
    for (const each of await knownAtOnce(codes.slice(i, i + PART))) found.set(each.code, each);
  }
  return found;
}

async function knownAtOnce(codes) {
  const fields = codes.map((_, i) => `o${i}: organisation(code: $c${i}) { __typename code name opened closed }`);
  const variables = Object.fromEntries(codes.map((code, i) => [`c${i}`, code]));
  const data = await ask(`query Known(${codes.map((_, i) => `$c${i}: ID!`)}) { ${fields.join(" ")} }`, variables);
  return Object.values(data).filter(Boolean);
}
