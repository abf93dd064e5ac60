// Compiles the pages over a schema and asks a server what comes of them. Ends with 1 at the first that fails.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';

const [schema, url] = process.argv.slice(2);
// The compiler passes over files that do not end in .graphql.
copyFileSync(schema, 'schema.graphql');
mkdirSync('compiled', { recursive: true });
const compiler = ['node_modules/relay-compiler/cli.js', 'relay.config.json'];
execFileSync('node', compiler, { stdio: ['ignore', 'ignore', 'inherit'] });
console.log('ok fragments and a paginated connection compile');

async function ask(name, variables) {
  const { default: compiled } = await import(`./compiled/${name}.graphql.js`);
  const body = JSON.stringify({ query: compiled.params.text, variables });
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

const { ccg } = await ask('CcgQuery', { code: '00Q' });
const { edges, pageInfo, totalCount } = ccg.practices;
assert.equal(edges.length, 20);
assert(pageInfo.hasNextPage);
console.log('ok the first page of the connection');

const next = await ask('CcgPracticesPageQuery', { id: ccg.id, count: 20, cursor: pageInfo.endCursor });
const ids = [...edges, ...next.node.practices.edges].map(({ node }) => node.id);
assert.equal(ids.length, totalCount);
assert.equal(new Set(ids).size, totalCount);
console.log('ok the next page, by the query that the compiler wrote for it');
