/** The service as a process of its own: settings from the environment; says "ready" when it listens and ends on SIGTERM. */

import { createServer } from 'node:http';

import { readEnvironment } from '#server/environment.ts';
import { startService } from '#server/start.ts';

const read = readEnvironment(process.env);
if (!read.ok) throw new Error(read.complaints.join('\n'));
const { listener } = await startService(read.environment, { version: 'bench', page: (_, response) => void response.writeHead(404).end() });
createServer(listener).listen(read.environment.port, '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => process.exit(0));
