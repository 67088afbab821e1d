/**
 * Pages with the store in them, in a real Chromium over one profile folder that outlives the kills of the browser.
 *
 * Imports: the page server and the browser process beside it.
 */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { startChromium, type ChromiumProcess } from './chromium-process.ts';
import { servePage } from './page-server.ts';

export interface RealPages {
  readonly origin: string;
  readonly profile: string;
  /** A new tab with `storePage` in it, in the running browser or in a new one over the same profile. */
  readonly open: () => Promise<Page>;
  /** Ends the browser as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface StartOptions {
  /** The profile's preferences forbid every site to keep data. */
  readonly forbidSiteData?: boolean;
}

export async function startPages({ forbidSiteData = false }: StartOptions = {}): Promise<RealPages> {
  const server = await servePage();
  const profile = await mkdtemp(join(tmpdir(), 'kaoping-store-'));
  if (forbidSiteData) {
    await mkdir(join(profile, 'Default'));
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  }
  let running: Promise<ChromiumProcess> | undefined;
  const kill = async () => {
    const ending = running;
    running = undefined;
    await (await ending)?.kill();
  };
  return {
    origin: server.address.slice(0, -1),
    profile,
    open: async () => {
      running ??= startChromium(profile);
      const page = await (await running).context.newPage();
      await page.goto(server.address);
      return page;
    },
    kill,
    end: async () => {
      await kill();
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
