/**
 * compose.yml, brought up as a project of its own beside whatever else runs, by whichever engine is here.
 *
 * Imports: node.
 */

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';

/** The password has what an address would take for something else. */
const databasePassword = `p@ss/w:rd#${randomBytes(4).toString('hex')}`;

/** `docker` or `podman`, with compose and an engine that answers; undefined where there is none. */
export function findEngine(): string | undefined {
  return ['docker', 'podman'].find((engine) => works(engine, ['info']) && works(engine, ['compose', 'version']));
}

export const whyNoEngine = 'skipped: no container engine here (looked for docker and podman, each with compose and an engine that answers)';

export type Project = Awaited<ReturnType<typeof createProject>>;

export interface Outcome { readonly status: number; readonly output: string }

export async function createProject(engine: string, root: string) {
  const name = `kaoping-test-${process.pid}`;
  const port = await freePort();
  const env = { ...process.env, DATABASE_PASSWORD: databasePassword, KAOPING_PORT: String(port), KAOPING_ADDRESS: `http://localhost:${port}`, KAOPING_PLAIN_HTTP: 'yes' };
  const run = (args: readonly string[], minutes = 3): Outcome => {
    const { status, stdout, stderr } = spawnSync(engine, args, { cwd: root, env, encoding: 'utf8', timeout: minutes * 60_000, maxBuffer: 64 * 1024 * 1024 });
    return { status: status ?? 1, output: `${stdout}${status === 0 ? '' : stderr}`.trim() };
  };
  const compose = (args: readonly string[], minutes?: number) => run(['compose', '--project-name', name, ...args], minutes);
  return {
    address: `http://localhost:${port}`, compose,
    /** What must work for anything after it to mean something. */
    must: (args: readonly string[], minutes?: number): string => {
      const { status, output } = compose(args, minutes);
      if (status !== 0) throw new Error(`compose ${args.join(' ')} ended with ${status}:\n${output.slice(-2000)}`);
      return output;
    },
    /** A program inside the container of a service. */
    inside: (service: string, program: readonly string[]): Outcome => compose(['exec', '-T', service, ...program]),
    /** One value of what the engine knows of a container, as a template of its own names it. */
    told: (service: string, template: string): string => {
      const id = compose(['ps', '--all', '--quiet', service]).output.split('\n')[0] ?? '';
      return run(['inspect', '--format', template, id]).output;
    },
    imageBytes: (image: string): number => Number(run(['image', 'inspect', '--format', '{{.Size}}', image]).output),
    imageText: (image: string): string => run(['history', '--no-trunc', image]).output,
  };
}

function works(engine: string, args: readonly string[]): boolean {
  return spawnSync(engine, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
