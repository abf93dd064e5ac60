import { graphql } from 'relay-runtime';

export const life = graphql`
  fragment Organisation_life on Organisation {
    code
    name
    opened
    ... on Practice { status }
  }
`;
