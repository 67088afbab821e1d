/**
 * A photo of ten megabytes, as a camera gives it: made small and clean, and how long a person waits until it stands in the form.
 *
 * The picture is drawn in the page: patches and grain, so that it is as hard to write as a photo. Only the thread of the page is slowed down;
 * the browser decodes and encodes beside it, at the full speed of this machine.
 *
 * Imports: bench.
 */

import { benchPage, type Profile } from './profile.ts';
import type { AppServer } from './app-server.ts';
import type { Figure } from './figures.ts';

export async function measurePhoto({ server, profile, runs, rate }: { readonly server: AppServer; readonly profile: Profile; readonly runs: number; readonly rate: number }): Promise<readonly Figure[]> {
  const made: { before: number; after: number; taken: number }[] = [];
  const photos: Buffer[] = [];
  const { page, tools, close } = await profile.open(rate);
  const own = await benchPage(page.context(), server);
  const slow = await page.context().newCDPSession(own);
  for (let run = 0; run < runs; run += 1) {
    await own.evaluate((seed) => bench.drawPhoto(seed), run);
    await slow.send('Emulation.setCPUThrottlingRate', { rate });
    made.push(await own.evaluate(() => bench.shrinkPhoto()));
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    // one for each run: the same photo twice is one piece of evidence
    photos.push(Buffer.from(await own.evaluate(() => bench.photoBase64()), 'base64'));
  }
  await own.close();

  const shown: number[] = [];
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(`${server.address}#/years/sample-arxan-2026/problems/new`, { waitUntil: 'commit' });
  await page.evaluate(() => probe.until(() => document.querySelector('main input[type=file]') !== null));
  for (const [run, buffer] of photos.entries()) {
    const name = `照片${run}.jpg`;
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('main input[type=file]');
      input?.addEventListener('change', () => { Object.assign(globalThis, { benchFrom: performance.now() }); }, { capture: true, once: true });
    });
    await page.locator('main input[type=file]').first().setInputFiles({ name, mimeType: 'image/jpeg', buffer }, { timeout: 180_000 });
    shown.push(await page.evaluate(async (wanted) => {
      const seen = await probe.until(() => document.querySelector('main')?.innerText.includes(wanted) === true && document.querySelector(`main [aria-label*="${wanted}"]`) !== null);
      return seen - (globalThis as unknown as { benchFrom: number }).benchFrom;
    }, name));
    await page.waitForTimeout(500);
  }
  await close();
  return [
    { what: 'The photo as it was taken', unit: 'kB', runs: made.map(({ before }) => before / 1000) },
    { what: 'made small and clean', unit: 'kB', runs: made.map(({ after }) => after / 1000), aim: 400 },
    { what: `the work of it (page ${rate} times slower)`, unit: 'ms', runs: made.map(({ taken }) => taken), aim: 3000 },
    { what: `from choosing it to standing in the form, with its hash, kept on the disk (page ${rate} times slower)`, unit: 'ms', runs: shown, aim: 3000 },
  ];
}
