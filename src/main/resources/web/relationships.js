// Which relationships lead from an organisation of each type to others: told by the schema itself, so that a type or
// relationship that is added to the model is found here too.
import { ask } from "/asking.js";

const INTROSPECTION = `{
  __schema {
    types {
      name
      possibleTypes { name }
      fields { name type { name kind ofType { name kind ofType { name kind ofType { name kind } } } } }
    }
  }
}`;

const inner = (type) => (type.ofType ? inner(type.ofType) : type);
const isLeaf = ({ type }) => ["SCALAR", "ENUM"].includes(inner(type).kind);

/** The edges of a list tell their source where they are stored; those of a way through several do not. */
function relationship({ name, type: list }, types, organisations) {
  const edges = types.get(inner(list).name)?.fields?.find((field) => field.name === "edges");
  const fields = edges ? types.get(inner(edges.type).name).fields : [];
  const target = fields.find((field) => field.name === "node");
  const stored = fields.some((field) => field.name === "source");
  if (!stored || !target || !organisations.has(inner(target.type).name)) {
    return [];
  }
  const told = fields.filter((field) => isLeaf(field) && field.name !== "cursor").map((field) => field.name);
  return [{ name, properties: told }];
}

/** The relationships, by the name of a type of organisation: their names, and those of their properties. */
export async function readRelationships() {
  const { __schema: schema } = await ask(INTROSPECTION).catch((error) => {
    const hidden = error.code === "OPERATION_NOT_SUPPORTED";
    throw hidden ? new Error(`The network is drawn from the schema: ${error.message}`) : error;
  });
  const types = new Map(schema.types.map((type) => [type.name, type]));
  const names = types.get("Organisation").possibleTypes.map(({ name }) => name);
  const organisations = new Set(["Organisation", ...names]);
  const of = (name) => types.get(name).fields.flatMap((field) => relationship(field, types, organisations));
  return new Map(names.map((name) => [name, of(name)]));
}
