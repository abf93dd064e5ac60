import { graphql } from 'relay-runtime';

export const query = graphql`
  query CcgQuery($code: ID!) {
    ccg(code: $code) {
      name
      population
      successors { edges { on node { ...Organisation_life } } }
      ...Ccg_practices
    }
  }
`;

export const practices = graphql`
  fragment Ccg_practices on CCG
  @argumentDefinitions(
    asOf: { type: "Date" }
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
  )
  @refetchable(queryName: "CcgPracticesPageQuery") {
    practices(asOf: $asOf, first: $count, after: $cursor, orderBy: [{ listSize: DESC }])
      @connection(key: "Ccg_practices") {
      totalCount
      edges { since node { listSize ...Organisation_life } }
    }
  }
`;
