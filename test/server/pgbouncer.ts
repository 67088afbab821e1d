/**
 * PgBouncer in front of a PostgreSQL server of this machine, lending a connection for one transaction at a time.
 *
 * Imports: node.
 */

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path));

export const hasPgBouncer = program !== undefined;
export const whyNoPgBouncer = 'skipped: no PgBouncer here (Debian: pgbouncer)';

/** `server` is the port of PostgreSQL. Fewer connections than askers, so that each statement may meet another one. */
export async function startPgBouncer(port: number, server: number) {
  if (program === undefined) throw new Error(whyNoPgBouncer);
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-bouncer-'));
  chmodSync(folder, 0o755);
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(settings, [
    '[databases]', `* = user=kaoping host=127.0.0.1 port=${server}`,
    '[pgbouncer]', 'listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = any', 'pool_mode = transaction', 'default_pool_size = 3', 'max_client_conn = 200', '',
  ].join('\n'), { mode: 0o644 });
  const running = spawn(program, process.getuid?.() === 0 ? ['-u', 'postgres', settings] : [settings], { stdio: 'ignore' });
  for (let look = 0; look < 200 && !(await answers(port)); look += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    address: (database: string) => `postgres://kaoping@127.0.0.1:${port}/${database}`,
    end: () => {
      running.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1');
    line.once('connect', () => resolve(true));
    line.once('error', () => resolve(false));
    line.once('connect', () => line.end());
  });
}
