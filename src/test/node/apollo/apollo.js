// What Apollo Client does with a server, one line for each: "ok …". Ends with 1 at the first that fails.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';

const sent = [];

async function watchedFetch(uri, options) {
  const answer = await fetch(uri, options);
  sent.push({ request: JSON.parse(options.body), status: answer.status });
  return answer;
}

const http = new HttpLink({ uri: process.argv[2], fetch: watchedFetch });

/** @returns for each interface and union of the server's schema, the types that it may be */
async function possibleTypes() {
  const client = new ApolloClient({ link: http, cache: new InMemoryCache() });
  const { data } = await client.query({ query: gql`{ __schema { types { name possibleTypes { name } } } }` });
  const abstract = data.__schema.types.filter(({ possibleTypes }) => possibleTypes);
  return Object.fromEntries(abstract.map(({ name, possibleTypes }) => [name, possibleTypes.map(({ name }) => name)]));
}

const possible = await possibleTypes();
assert(possible.Organisation.includes('Practice') && possible.Partner.includes('Provider'));
console.log('ok possibleTypes by introspection');

function client(link) {
  const typePolicies = { CCG: { fields: { practices: relayStylePagination() } } };
  return new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes: possible, typePolicies }) });
}

async function oneObjectForOneThing() {
  const apollo = client(http);
  const first = await apollo.query({
    query: gql`{ ccg(code: "00Q") { id name practices(first: 3) { edges { node { id code name } } } } }`,
  });
  const { code, id, name } = first.data.ccg.practices.edges[0].node;
  await apollo.query({
    query: gql`query ($code: ID!) {
      practice(code: $code) { id listSize }
      organisation(code: $code) { id ...Life }
    }
    fragment Life on Organisation { opened typename }`,
    variables: { code },
  });
  const cache = apollo.cache.extract();
  const merged = cache[`Practice:${id}`];
  assert.equal(merged.name, name);
  assert(merged.listSize > 0 && 'opened' in merged && merged.typename === 'Practice');
  assert.equal(Object.keys(cache).filter((key) => key.startsWith('Practice:')).length, 3);
  console.log('ok one object in the cache for one practice, whichever query brought a field');
}

async function twoDays() {
  const apollo = client(http);
  const query = gql`{
    then: ccg(code: "00Q", asOf: "2014-04-01") { ...Team }
    now: ccg(code: "00Q") { ...Team }
  }
  fragment Team on CCG { id areaTeam { id name } }`;
  const { data } = await apollo.query({ query });
  assert.equal(data.then.areaTeam.name, 'Lancashire Area Team');
  assert.notEqual(data.now.areaTeam.name, data.then.areaTeam.name);
  assert.deepEqual(apollo.readQuery({ query }), data);

  const again = gql`query ($id: ID!) { node(id: $id) { id ... on CCG { regionalTeam { id name } } } }`;
  await apollo.query({ query: again, variables: { id: data.then.id } });
  const { areaTeam, regionalTeam } = apollo.cache.extract()[`CCG:${data.then.id}`];
  assert(areaTeam.__ref.endsWith('@2014-04-01') && regionalTeam.__ref.endsWith('@2014-04-01'));
  assert(!('regionalTeam' in apollo.cache.extract()[`CCG:${data.now.id}`]));
  console.log('ok one object for each day on which a thing is read, fetched again by its id alone');
}

async function pages() {
  const apollo = client(http);
  const query = gql`query ($after: String) {
    ccg(code: "00Q") {
      id
      practices(first: 20, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
    }
  }`;
  const { data } = await apollo.query({ query });
  assert(data.ccg.practices.pageInfo.hasNextPage);
  await apollo.watchQuery({ query }).fetchMore({ variables: { after: data.ccg.practices.pageInfo.endCursor } });
  const { edges, totalCount, pageInfo } = apollo.readQuery({ query }).ccg.practices;
  assert.equal(edges.length, totalCount);
  assert.equal(new Set(edges.map(({ node }) => node.id)).size, totalCount);
  assert(totalCount > 20 && !pageInfo.hasNextPage);
  console.log('ok two pages become one list without a double');
}

async function persistedQueries() {
  const sha256 = (text) => createHash('sha256').update(text).digest('hex');
  const apollo = client(ApolloLink.from([new PersistedQueryLink({ sha256 }), http]));
  // A name that the server has not seen: it may be one that was asked before.
  const query = gql(`query Persisted${Date.now()} { ccg(code: "00Q") { id population } }`);
  sent.length = 0;
  for (const time of [1, 2]) {
    const { data } = await apollo.query({ query, fetchPolicy: 'no-cache' });
    assert(data.ccg.population > 0, `the ${time}. time`);
  }
  const requests = sent.map(({ request, status }) => `${'query' in request ? 'query' : 'hash'} ${status}`);
  assert.deepEqual(requests, ['hash 404', 'query 200', 'hash 200']);
  console.log('ok a persisted query is sent once, and its hash alone from then on');
}

await oneObjectForOneThing();
await twoDays();
await pages();
await persistedQueries();
