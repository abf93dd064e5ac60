// An organisation and its neighbours, as of a day.
import { ask } from "/asking.js";

const TYPE = `query Type($code: ID!) { organisation(code: $code) { __typename } }`;

/** Neighbours of one kind that are shown. */
const MOST = 20;

function neighbourQuery(type, relationships) {
  const lists = relationships.map(
    ({ name, properties }) => `      ${name}(first: ${MOST}) {
        totalCount
        edges {
          ${properties.join(" ")}
          node { __typename code name }
        }
      }
`,
  );
  return `query Neighbours($code: ID!, $asOf: Date) {
  organisation(code: $code, asOf: $asOf) {
    __typename code name opened closed
    ... on ${type} {
${lists.join("")}    }
  }
}
`;
}

/** Null where no organisation has this code. Its lists are those that are not empty, by their names. */
export async function read(code, asOf, relationships) {
  const { organisation: known } = await ask(TYPE, { code });
  if (known === null) {
    return null;
  }
  const own = relationships.get(known.__typename);
  const query = neighbourQuery(known.__typename, own);
  const variables = { code, asOf };
  const { organisation } = await ask(query, variables);
  const lists = own
    .map(({ name }) => ({ name, ...organisation[name] }))
    .filter(({ totalCount }) => totalCount > 0);
  return { organisation, lists, query, variables };
}
