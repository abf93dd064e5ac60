// What graphql-sse does with a server, one line for each: "ok …". Ends with 1 at the first that fails.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';

const client = createClient({ url: process.argv[2], retryAttempts: 0 });

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

const loaded = await take(2, { query: 'subscription { releaseLoaded { version } }' });
for (const { data, errors } of loaded) {
  assert.equal(errors, undefined);
  assert.match(data.releaseLoaded.version, /^\d+/);
}
console.log('ok releaseLoaded, at once and when another release is served');

const live = await take(2, {
  query: 'subscription Size($code: ID!) { live { ccg(code: $code) { name practices { totalCount } } } }',
  variables: { code: '00Q' },
});
const sizes = live.map(({ data }) => data.live.ccg.practices.totalCount);
assert.equal(live[0].data.live.ccg.name, 'NHS Blackburn with Darwen CCG');
assert.notEqual(sizes[0], sizes[1]);
console.log('ok a live query, whose second answer is that of the other release');

const once = await take(Infinity, { query: '{ ccg(code: "00Q") { name } }' });
assert.deepEqual(once, [{ data: { ccg: { name: 'NHS Blackburn with Darwen CCG' } } }]);
console.log('ok a query has one answer');

const [wrong] = await take(Infinity, { query: 'subscription { live { ccg(code: "00Q") { nam } } }' });
assert.equal(wrong.errors[0].extensions.code, 'VALIDATION_FAILED');
console.log('ok what is wrong is told in the stream');
client.dispose();
