// What graphql-ws does with a server, one line for each: "ok …". Ends with 1 at the first that fails.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = process.argv[2].replace('http', 'ws');
// Not lazy: the socket stays open until the pong has come, however quick the answers are.
const client = createClient({ url, webSocketImpl: WebSocket, lazy: false, retryAttempts: 0, keepAlive: 50 });

async function take(count, request) {
  const answers = [];
  for await (const answer of client.iterate(request)) {
    answers.push(answer);
    if (answers.length === count) {
      break;
    }
  }
  return answers;
}

const pong = new Promise((resolve) => client.on('pong', resolve));
const size = {
  query: 'subscription Size($code: ID!) { live { ccg(code: $code) { name practices { totalCount } } } }',
  variables: { code: '00Q' },
};
const [loaded, live] = await Promise.all([
  take(2, { query: 'subscription { releaseLoaded { version } }' }),
  take(2, size),
]);
for (const { data, errors } of loaded) {
  assert.equal(errors, undefined);
  assert.match(data.releaseLoaded.version, /^\d+/);
}
console.log('ok releaseLoaded, at once and when another release is served');

const sizes = live.map(({ data }) => data.live.ccg.practices.totalCount);
assert.equal(live[0].data.live.ccg.name, 'NHS Blackburn with Darwen CCG');
assert.notEqual(sizes[0], sizes[1]);
console.log('ok a live query over the same socket, whose second answer is that of the other release');

const once = await take(Infinity, { query: '{ ccg(code: "00Q") { name } }' });
assert.deepEqual(once, [{ data: { ccg: { name: 'NHS Blackburn with Darwen CCG' } } }]);
console.log('ok a query has one answer');

await assert.rejects(take(Infinity, { query: '{ ccg(code: "00Q") { nam } }' }), ([error]) => {
  return error.extensions.code === 'VALIDATION_FAILED' && error.extensions.hint.includes('name');
});
console.log('ok what is wrong is told as an error');

const optional = `query ($start: String, $name: String) {
  ccgs(where: {code: {startsWith: $start}, name: {eq: $name}}) { totalCount }
}`;
const [absent] = await take(Infinity, { query: optional, variables: { start: undefined, name: undefined } });
assert.deepEqual(absent.extensions.notices.map(({ code }) => code), ['NOT_FILTERED', 'NOT_FILTERED']);
await assert.rejects(take(Infinity, { query: optional, variables: { start: null } }), ([error]) => {
  return error.extensions.code === 'VALIDATION_FAILED' && error.message.includes('`where.code.startsWith` is null');
});
console.log('ok a variable that is undefined filters nothing, and one that is null is refused');

await pong;
console.log('ok a ping is answered');
await client.dispose();
