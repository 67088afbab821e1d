/**
 * Made-up requests, most of them spoiled, at every route: never a 5xx, never a changed book on refusal, nothing of the program's
 * inside in an answer. More: `npm run fuzz -- 100000`.
 */

import { describe, expect, it } from 'vitest';

import { createFuzzer, portion } from './fuzz/fuzz.ts';
import { openDatabaseInMemory } from './served.ts';

describe('made-up requests', () => {
  it(`are answered or refused, and never harm (${portion})`, { timeout: 300_000 }, async () => {
    const pool = await openDatabaseInMemory();
    const { found, byStatus, accepted } = await (await createFuzzer(pool)).send(0, portion);
    await pool.end();
    expect(found.map(({ seed, what }) => `npm run fuzz -- --seed ${seed}: ${what}`)).toEqual([]);
    // if everything were turned away at the door, nothing behind it would be tried
    const statuses = { 200: 0.05, 400: 0.1, 403: 0.02, 404: 0.1, 409: 0.005, 422: 0.0005 };
    for (const [status, least] of Object.entries(statuses)) expect(byStatus[status], status).toBeGreaterThan(least * portion);
    expect(accepted.length, accepted.join(' ')).toBeGreaterThan(3);
  });
});
