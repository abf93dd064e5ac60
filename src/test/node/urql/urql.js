// What urql does with a server, one line for each: "ok …". Ends with 1 at the first that fails.
import assert from 'node:assert/strict';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { cacheExchange as graphCache } from '@urql/exchange-graphcache';

const sent = [];

function watchedFetch(url, options) {
  sent.push({ method: options.method, url });
  return fetch(url, options);
}

const url = process.argv[2];
const exchanges = [cacheExchange, fetchExchange];
const byPost = new Client({ url, exchanges, fetch: watchedFetch, preferGetMethod: false });
const byGet = new Client({ url, exchanges, fetch: watchedFetch, preferGetMethod: 'force' });

const query = gql`
  query Ccg($code: ID!, $first: Int!) {
    ccg(code: $code) { id name practices(first: $first) { nodes { ...Size } } }
  }
  fragment Size on Practice { id listSize }
`;
const variables = { code: '00Q', first: 5 };

const posted = await byPost.query(query, variables);
assert.equal(posted.error, undefined);
assert.equal(posted.data.ccg.practices.nodes.length, 5);
assert.deepEqual(sent, [{ method: 'POST', url }]);
console.log('ok a query with variables by POST');

const again = await byPost.query(query, variables);
assert.deepEqual(again.data, posted.data);
assert.equal(sent.length, 1);
console.log('ok asked again, it is answered by the cache');

const gotten = await byGet.query(query, variables);
assert.equal(gotten.error, undefined);
assert.deepEqual(gotten.data, posted.data);
assert.equal(sent[1].method, 'GET');
assert(sent[1].url.includes('variables='));
console.log('ok the same query by GET');

async function refused(client, wrong, code) {
  const { data, error } = await client.query(wrong, {});
  assert.equal(data ?? null, null);
  assert.equal(error.networkError, undefined);
  assert.deepEqual(error.graphQLErrors.map(({ extensions }) => extensions.code), [code]);
}

await refused(byPost, '{ ccg(code: "00Q") { nmae } }', 'VALIDATION_FAILED');
await refused(byGet, '{ ccgs(first: 10000000) { totalCount } }', 'PAGE_TOO_LARGE');
console.log('ok an error is shown with its code');

const normalized = new Client({ url, exchanges: [graphCache({}), fetchExchange], preferGetMethod: false });
const days = gql`
  { then: ccg(code: "00Q", asOf: "2014-04-01") { ...Team } now: ccg(code: "00Q") { ...Team } }
  fragment Team on CCG { id areaTeam { id name } }
`;
const fetched = await normalized.query(days, {});
assert.equal(fetched.data.then.areaTeam.name, 'Lancashire Area Team');
assert.notEqual(fetched.data.now.areaTeam.name, fetched.data.then.areaTeam.name);
const cached = await normalized.query(days, {}, { requestPolicy: 'cache-only' });
assert.deepEqual(cached.data, fetched.data);
console.log('ok a normalized cache keeps a thing of two days apart');
