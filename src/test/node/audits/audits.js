// Prints one line for each audit, "ok MUST …" or "failed SHOULD …: why". Ends with 1 when one has failed.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
for (const { status, id, name, reason } of results) {
  console.log(status === 'ok' ? `ok ${id} ${name}` : `failed ${id} ${name}: ${reason}`);
}
process.exitCode = results.every(({ status }) => status === 'ok') ? 0 : 1;
