// Serves types.graphql from the graph until it is ended, on a free port of the loopback interface.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const [address, user] = process.argv.slice(2);
const library = new Neo4jGraphQL({
  typeDefs: readFileSync(new URL('types.graphql', import.meta.url), 'utf8'),
  driver: neo4j.driver(address, neo4j.auth.basic(user, process.env.NEO4J_PASSWORD)),
});
const server = createServer(createYoga({ schema: await library.getSchema(), graphiql: false, logging: false }));
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}, as the peer`));
