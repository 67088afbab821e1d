/**
 * The offices that share this service: the first one, and those below it or below each other.
 *
 * Imports: store, ledger (fields).
 */

import { name as nameField } from '#ledger/fields.ts';
import { officePattern, rootOffice } from '#store/office-stores.ts';
import type { SqlPool } from '#store/sql.ts';

export interface Office {
  readonly id: string;
  readonly name: string;
  /** The office above. */
  readonly parent: string;
}

const whyRefused = {
  id: 'An office is named by small letters, digits and lines.',
  name: 'The name is empty, too long or not plain text.',
  taken: 'There is an office of this name or id.',
  parent: 'The office above is not there; list-offices shows all.',
  unknown: 'There is no such office; list-offices shows all.',
} as const;

/** What an admin command got wrong. */
export class OfficeError extends Error {
  readonly fault: 'id' | 'name' | 'taken' | 'parent' | 'unknown';

  constructor(fault: OfficeError['fault']) {
    super(`Office refused: ${fault}. ${whyRefused[fault]}`);
    this.fault = fault;
  }
}

/** All but the first one, by their names; sorted here, because collations of databases differ. */
export async function listOffices(pool: SqlPool): Promise<readonly Office[]> {
  const { rows } = await pool.query('SELECT id, name, parent FROM office');
  const order = new Intl.Collator('zh-CN');
  return rows.map(({ id, name, parent }) => ({ id: String(id), name: String(name), parent: String(parent) })).toSorted((one, other) => order.compare(one.name, other.name));
}

export async function officesBelow(pool: SqlPool, office: string): Promise<readonly Office[]> {
  return (await listOffices(pool)).filter(({ parent }) => parent === office);
}

/** The office above; undefined for the first one. */
export async function officeAbove(pool: SqlPool, office: string): Promise<string | undefined> {
  const { rows } = await pool.query('SELECT parent FROM office WHERE id = $1', [office]);
  return rows[0] === undefined ? undefined : String(rows[0]['parent']);
}

export async function checkOffice(pool: SqlPool, office: string): Promise<void> {
  if (office !== rootOffice && (await officeAbove(pool, office)) === undefined) throw new OfficeError('unknown');
}

/** Throws OfficeError where it could not be made. */
export async function checkNewOffice(pool: SqlPool, { id, name, parent }: Office): Promise<void> {
  if (id === rootOffice || !officePattern.test(id)) throw new OfficeError('id');
  if (!nameField.safeParse(name).success) throw new OfficeError('name');
  if ((await officeAbove(pool, id)) !== undefined) throw new OfficeError('taken');
  if (parent !== rootOffice && (await officeAbove(pool, parent)) === undefined) throw new OfficeError('parent');
}

export async function createOffice(pool: SqlPool, office: Office): Promise<void> {
  await checkNewOffice(pool, office);
  const { id, name, parent } = office;
  const { rowCount } = await pool.query('INSERT INTO office (id, name, parent) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING', [id, name.trim(), parent]);
  if (rowCount !== 1) throw new OfficeError('taken');
}
