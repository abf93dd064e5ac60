// Filters by properties: conditions as the API's `where` has them, which its schema tells.
import { ask } from "/asking.js";
import { lately } from "/explorer/lately.js";
import { regionsOf } from "/explorer/numbers.js";

/** A property that is told by what is around an organisation. */
export const REGION = "region";

/** Operators in words; those of the API that take one value. */
export const OPERATORS = {
  eq: "is",
  ne: "is not",
  gte: "is at least",
  gt: "is more than",
  lte: "is at most",
  lt: "is less than",
  contains: "contains",
  startsWith: "begins with",
  endsWith: "ends with",
  isNull: "is not known",
};

/** More codes than that make a request too long; they are asked in parts. */
const PART = 500;

const ROOTS = `{ __schema { queryType { fields { name args { name type { name } } } } } }`;
const FIELDS = `query Fields($name: String!) {
  __type(name: $name) { inputFields { name type { name enumValues { name } } } }
}`;
const once = lately(50);

const noFilter = (text) => new Error(`There is no filter ${text}: choose one in the menu “Filter”.`);

/** `Practice.listSize.gte.10000` in an address, its text too. Throws where it is none. */
export function readCondition(text) {
  const [kind, property, operator, ...value] = text.split(".");
  if (!Object.hasOwn(OPERATORS, operator ?? "") || value.length === 0) throw noFilter(text);
  try {
    return { text, kind, property, operator, value: decodeURIComponent(value.join(".")) };
  } catch {
    throw noFilter(text);
  }
}

export const writeCondition = ({ kind, property, operator, value }) =>
  [kind, property, operator, encodeURIComponent(value)].join(".");

function fieldsOf(name) {
  return once(name, async () => (await ask(FIELDS, { name })).__type?.inputFields ?? []);
}

/** The properties of a kind by name, each with the type of its filter: {listSize: "NonNegativeIntFilter"}. */
export async function propertiesOf(kind) {
  const fields = await fieldsOf(`${kind}Where`);
  const pairs = fields.map(({ name, type }) => [name, type.name]).filter(([, type]) => /(?<!Point)Filter$/.test(type));
  return new Map(pairs.length > 0 ? [[REGION, REGION], ...pairs] : []);
}

/** The values of a type, if they are few. */
const valuesOf = ({ name, enumValues }) => (name === "Boolean" ? ["true", "false"] : enumValues?.map((each) => each.name));

/** The operators of a filter, with the type and the values of what they take: {eq: {type: "Basis", values: ["SUCCESSION"]}}. */
export async function operatorsOf(filter) {
  if (filter === REGION) return { eq: { type: "String" }, ne: { type: "String" } };
  const single = (await fieldsOf(filter)).filter(({ name, type }) => name in OPERATORS && type.name);
  return Object.fromEntries(single.map(({ name, type }) => [name, { type: type.name, values: valuesOf(type) }]));
}

/** The root field that lists a kind: the one that takes its `where`. */
async function listOf(kind) {
  const { __schema: schema } = await once("", () => ask(ROOTS));
  const takes = ({ args }) => args.some(({ name, type }) => name === "where" && type.name === `${kind}Where`);
  return schema.queryType.fields.find(takes).name;
}

/** The value of a condition as the API takes it. Throws where there is no such filter, or none for such a value. */
async function valueOf({ text, kind, property, operator, value }) {
  const filter = (await propertiesOf(kind)).get(property);
  const { type, values } = (filter && (await operatorsOf(filter))[operator]) ?? {};
  if (!type || (values && !values.includes(value))) throw noFilter(text);
  if (type === "Boolean") return value === "true";
  if (!/Int|Float|Long/.test(type)) return value;
  if (!/\d/.test(value) || !Number.isFinite(Number(value))) throw noFilter(text);
  return Number(value);
}

/** Of these codes those that pass on a day. */
async function passing({ kind, property, operator }, typed, codes, asOf) {
  const query = `query Filtered($where: ${kind}Where!, $asOf: Date) {
  ${await listOf(kind)}(where: $where, asOf: $asOf, history: true, first: ${PART}) { nodes { code } }
}`;
  const condition = { [property]: { [operator]: typed } };
  const found = new Set();
  for (let i = 0; i < codes.length; i += PART) {
    const where = { and: [{ code: { in: codes.slice(i, i + PART) } }, condition] };
    const [{ nodes }] = Object.values(await ask(query, { where, asOf }));
    nodes.forEach(({ code }) => found.add(code));
  }
  return found;
}

/** The nodes of a frame that pass all conditions; what is open, and kinds that no condition is of, always do. */
export async function filtered({ where, asOf }, nodes, network) {
  let left = nodes;
  for (const condition of where.map(readCondition)) {
    const meant = left.filter(({ node, isOpened }) => node.type === condition.kind && !isOpened);
    const codes = meant.map(({ id }) => id);
    const typed = await valueOf(condition);
    const isRegion = condition.property === REGION;
    const passes = await (isRegion ? inRegion(condition, codes, asOf, network) : passing(condition, typed, codes, asOf));
    const out = new Set(codes.filter((id) => !passes.has(id)));
    left = left.filter(({ id }) => !out.has(id));
  }
  return left;
}

async function inRegion({ operator, value }, codes, asOf, network) {
  const regions = await regionsOf(network, asOf);
  return new Set(codes.filter((id) => (regions.get(id) === value) === (operator === "eq")));
}
