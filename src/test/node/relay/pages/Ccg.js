import { graphql } from 'relay-runtime';

export const query = graphql`
  query CcgQuery($code: ID!, $asOf: Date) {
    ccg(code: $code, asOf: $asOf) {
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
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
  )
  @refetchable(queryName: "CcgPracticesPageQuery") {
    practices(first: $count, after: $cursor, orderBy: [{ listSize: DESC }])
      @connection(key: "Ccg_practices") {
      totalCount
      edges { since node { listSize ...Organisation_life } }
    }
  }
`;
