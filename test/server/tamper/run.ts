/** `npm run tamper -- 1000`: that many random changes of a database, each looked for. */

import { tamperMany } from './tamper.ts';

const began = performance.now();
const { tried, byKind, missed, chainAlone } = await tamperMany(Number(process.argv[2] ?? 1000));
for (const line of missed) process.stdout.write(`${line}\n`);
process.stdout.write(`${tried} changes in ${Math.round((performance.now() - began) / 1000)} s, ${missed.length} not found and named (${tried - chainAlone} of them show against checkpoints alone); ${JSON.stringify(byKind)}\n`);
if (missed.length > 0) process.exitCode = 1;
