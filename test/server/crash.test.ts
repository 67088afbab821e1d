/** Killed in the middle of writing: nothing acknowledged is lost, nothing is there twice, every chain is whole. More: `npm run crash -- 100`. */

import { describe, expect, it } from 'vitest';

import { openPostgresStores } from '#store/postgres.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createWorld, unit } from '../support/world.ts';
import { compareWith, crash } from './crash/crash.ts';
import { postgresPrograms, whyNoPostgres } from './local-postgres.ts';
import { openDatabaseInMemory } from './served.ts';

const sound = { lost: [], twice: [], faults: [] };

describe('killed while six people write', () => {
  it('over the embedded database', { timeout: 300_000 }, async () => {
    const outcome = await crash({ over: 'embedded', kills: 2, port: 5256, databasePort: 0 });
    expect(outcome).toMatchObject({ kills: { service: 2, database: 0 }, ...sound });
    expect(outcome.acknowledged).toBeGreaterThan(8);
  });

  it.for(postgresPrograms() === undefined ? [] : ['over PostgreSQL, service and database in turn'])('%s', { timeout: 300_000 }, async () => {
    const outcome = await crash({ over: 'server', kills: 4, port: 5257, databasePort: 55_410 });
    expect(outcome).toMatchObject({ kills: { service: 2, database: 2 }, ...sound });
    expect(outcome.acknowledged).toBeGreaterThan(16);
  });

  it.for(postgresPrograms() === undefined ? [whyNoPostgres] : [])('over PostgreSQL: %s', (why, { skip }) => skip(why));
});

describe('the comparison', () => {
  it('finds what is lost though the chain is whole, and what is damaged', { timeout: 120_000 }, async () => {
    const pool = await openDatabaseInMemory();
    const stores = openPostgresStores(pool);
    await createWorld({ stores }).createYear('one', arxan2021, [unit('a')]);
    expect(await compareWith(pool, new Map())).toEqual(sound);
    expect(await compareWith(pool, new Map([['never written', 'one']]))).toEqual({ ...sound, lost: ['never written'] });
    await pool.query("UPDATE entry SET content = replace(content, '2025', '2024') WHERE seq = 0");
    expect((await compareWith(pool, new Map())).faults).toEqual(['book one: entry 0: hash']);
    await pool.end();
  });
});
