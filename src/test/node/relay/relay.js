// Compiles the pages over a schema and asks a server what comes of them. Ends with 1 at the first that fails.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import relay from 'relay-runtime';

const [schema, url] = process.argv.slice(2);
// The compiler passes over files that do not end in .graphql.
copyFileSync(schema, 'schema.graphql');
mkdirSync('compiled', { recursive: true });
const compiler = ['node_modules/relay-compiler/cli.js', 'relay.config.json'];
execFileSync('node', compiler, { stdio: ['ignore', 'ignore', 'inherit'] });
console.log('ok fragments and a paginated connection compile');

async function compiled(name) {
  return (await import(`./compiled/${name}.graphql.js`)).default;
}

async function post(query, variables) {
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return answer.json();
}

async function ask(name, variables) {
  const { params } = await compiled(name);
  const { data, errors } = await post(params.text, variables);
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

/** All practices of a CCG, in two pages. */
async function pages(variables) {
  const { ccg } = await ask('CcgQuery', variables);
  const { edges, pageInfo, totalCount } = ccg.practices;
  assert.equal(edges.length, 20);
  assert(pageInfo.hasNextPage);
  const next = await ask('CcgPracticesPageQuery', { id: ccg.id, count: 20, cursor: pageInfo.endCursor });
  assert.equal(next.node.id, ccg.id);
  const ids = [...edges, ...next.node.practices.edges].map(({ node }) => node.id);
  assert.equal(ids.length, totalCount);
  assert.equal(new Set(ids).size, totalCount);
  return ids;
}

const now = await pages({ code: '00Q' });
console.log('ok two pages of a connection, the second by the query that the compiler wrote for it');

const then = await pages({ code: '00Q', asOf: '2014-04-01' });
assert(then.length > now.length && then.every((id) => id.endsWith('@2014-04-01')));
console.log('ok the second page of another day, by the id alone');

const network = relay.Network.create(({ text }, variables) => post(text, variables));
const environment = new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
const query = await compiled('DaysQuery');
const days = await relay.fetchQuery(environment, query, { code: '00Q', asOf: '2014-04-01' }).toPromise();
assert.equal(days.then.areaTeam.name, 'Lancashire Area Team');
assert.notEqual(days.now.areaTeam.name, days.then.areaTeam.name);
console.log('ok the store keeps a thing of two days apart');
