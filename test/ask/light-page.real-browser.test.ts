/** The page for the public, as it was built: its weight, its age, its policy, and that it tells plainly when nobody answers. */

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

import { launchChromium } from '../browser/chromium.ts';
import { listen } from '../../bin/listen.mjs';
import { serveFolder } from '../../bin/static-files.mjs';
import { axeFaults } from '../browser/axe.ts';
import { root } from '../house/files.ts';

const files = () => ['ask.html', ...readdirSync(`${root}dist/ask`).map((name) => `ask/${name}`)];
const text = (name: string) => readFileSync(`${root}dist/${name}`, 'utf8');

it('weighs at most 60 kB packed, all of it', () => {
  const sizes = files().map((name) => gzipSync(readFileSync(`${root}dist/${name}`)).length);
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});

it('speaks to old browsers: nothing younger than ES2017, no big numbers, no chunk of the program', () => {
  const script = files().filter((name) => name.endsWith('.js')).map(text).join('\n');
  expect(script.length).toBeGreaterThan(1000);
  // optional chaining, nullish, spread in objects, catch without a name
  expect(script.match(/\?\.[a-zA-Z_$[(]|\?\?|\{\.\.\.|catch\s*\{|BigInt|\.flatMap\(|fromEntries|replaceAll/g) ?? []).toEqual([]);
  expect(script).not.toContain('../assets/');
});

it('carries the strict policy and nothing inline', () => {
  for (const name of ['ask.html', 'kiosk.html']) {
    const page = text(name);
    expect(page.replace(/&#39;/g, "'")).toContain("default-src 'none'; script-src 'self'");
    expect(page.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/g) ?? []).toEqual([]);
  }
});

it('says that nobody is there to answer, and lets one try again', async () => {
  const server = await listen(serveFolder(`${root}dist`), { port: 0 });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(`http://localhost:${server.port}/ask.html?q=abc234`);
  await page.getByRole('heading', { name: '这个网址没有连接问卷服务' }).waitFor();
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { name: '这个网址没有连接问卷服务' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await browser.close();
  await server.close();
});
