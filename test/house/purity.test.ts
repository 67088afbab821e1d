/** The pure rooms have no clock, no chance, no network, no storage and no page; a planted one is found. */

import { describe, expect, it } from 'vitest';

import { pureRooms } from './doors.ts';
import { filesUnder, isCode, textOf } from './files.ts';
import { impurities } from './purity.ts';

describe.each(pureRooms)('the room %s', (room) => {
  const files = filesUnder(`src/${room}`).filter(isCode);

  it('answers the same on any day and on any machine', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((path) => impurities(textOf(path), path).map((what) => `${path}: ${what}`))).toEqual([]);
  });
});

describe('a planted impurity', () => {
  it.each([
    ['export const at = () => Date.now();', 'Date.now'],
    ['export const at = new Date().toISOString();', 'new Date()'],
    ['export const at = Date();', 'Date()'],
    ['export const day = (d: Date) => d.getDay();', '.getDay'],
    ['export const day = (d: Date) => d.toLocaleDateString("zh");', '.toLocaleDateString'],
    ['export const draw = () => Math.random();', 'Math.random'],
    ['export async function load() { return (await fetch("x")).json(); }', 'fetch'],
    ['export const id = `${crypto.randomUUID()}`;', 'crypto'],
    ['export const wide = () => window.innerWidth > 3;', 'window'],
    ['export const title = () => (document as { title: string }).title;', 'document'],
    ['export const kept = { [localStorage.key(0) ?? ""]: 1 };', 'localStorage'],
    ['export const later = (done: () => void) => setTimeout(done, 1);', 'setTimeout'],
    ['export const all = { ...globalThis };', 'globalThis'],
    ['export const say = [1].map((n) => console.log(n));', 'console'],
    ['export class A { at = performance.now(); }', 'performance'],
    ['export const f = (at = Date.now()) => at;', 'Date.now'],
  ])('is found: %s', (code, what) => {
    expect(impurities(code, 'planted.ts')).toEqual([what]);
  });

  it.each([
    ['export const at = (now: string) => new Date(now).getTime();'],
    ['export const day = (d: Date) => d.getUTCDay();'],
    ['export const title = (entry: { document: string }) => entry.document;'],
    ['export const made = (document: string) => ({ document, window: 1 });'],
    ['export const made = ({ document }: { document: string }) => document;'],
    ['export function made({ location: place }: { location: string }) { return place; }'],
    ['export interface Kept { readonly history: readonly string[]; readonly at: Document }'],
    ['// Date.now() and Math.random() are not allowed here\nexport const text = "document.title";'],
  ])('is not seen in %s', (code) => {
    expect(impurities(code, 'planted.ts')).toEqual([]);
  });
});
