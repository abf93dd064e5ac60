import { graphql } from 'relay-runtime';

export const query = graphql`
  query CcgQuery($code: ID!) {
    ccg(code: $code) {
      name
      population
      successors { edges { on node { ...Organisation_life } } }
    }
    ...Ccg_practices @arguments(code: $code)
  }
`;

// On Query and not on CCG: Relay refetches a CCG through node(id:) only where `node` has no other argument than `id`.
export const practices = graphql`
  fragment Ccg_practices on Query
  @argumentDefinitions(
    code: { type: "ID!" }
    asOf: { type: "Date" }
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
  )
  @refetchable(queryName: "CcgPracticesPageQuery") {
    ccg(code: $code, asOf: $asOf) {
      practices(first: $count, after: $cursor, orderBy: [{ listSize: DESC }]) @connection(key: "Ccg_practices") {
        totalCount
        edges { since node { listSize ...Organisation_life } }
      }
    }
  }
`;
