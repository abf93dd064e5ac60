import { graphql } from 'relay-runtime';

export const query = graphql`
  query DaysQuery($code: ID!, $asOf: Date!) {
    then: ccg(code: $code, asOf: $asOf) { areaTeam { name } }
    now: ccg(code: $code) { areaTeam { name } }
  }
`;
