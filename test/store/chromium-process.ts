/**
 * A Chromium whose whole process group can be killed as a power cut would: no goodbye, nothing written on the way out.
 *
 * Imports: playwright-core, bin/chromium.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from 'playwright-core';

import { findChromium, howToGetChromium } from '../../bin/chromium.mjs';

const switches = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
  '--host-resolver-rules=MAP kaoping.test 127.0.0.1',
];

export interface ChromiumProcess {
  /** The context of the profile itself. */
  readonly context: BrowserContext;
  /** SIGKILL to the browser and all of its children. */
  readonly kill: () => Promise<void>;
}

/** Starts Chromium over a profile folder. The folder outlives the process, and may be given again. */
export async function startChromium(profile: string): Promise<ChromiumProcess> {
  const program = findChromium();
  if (program === undefined) throw new Error(howToGetChromium);
  // A group of its own, so that the kill reaches the children too.
  const child = spawn(program, [...switches, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const kill = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(await addressIn(child.stderr));
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('Chromium has no context.');
    return { context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Chromium says on its error output where it can be reached. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: output });
  for await (const line of lines) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      // What it says afterwards must be read by somebody, or it would wait for ever.
      output.resume();
      return address;
    }
  }
  throw new Error('Chromium did not start.');
}
