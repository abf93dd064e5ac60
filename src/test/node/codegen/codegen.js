// Makes types.ts of a schema and operations.graphql, and compiles program.ts with it. Ends with 1 when either fails.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const types = await codegen({
  filename: 'types.ts',
  schema: parse(readFileSync(process.argv[2], 'utf8')),
  documents: [{ location: 'operations.graphql', document: parse(readFileSync('operations.graphql', 'utf8')) }],
  config: { scalars: { Date: 'string', Long: 'number', NonNegativeInt: 'number' } },
  plugins: [{ operations: {} }],
  pluginMap: { operations },
});
writeFileSync('types.ts', types);
console.log('ok types for two operations, with fragments on an interface and on a union');

const tsc = ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--target', 'es2022', 'program.ts'];
execFileSync('node', tsc, { stdio: 'inherit' });
console.log('ok a program that uses them compiles under --strict');
