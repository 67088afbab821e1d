/** The failing stores fail as planned, and only then. */

import { describe, expect, it } from 'vitest';

import { createMemoryStores } from '#store/memory.ts';
import { entryAt } from './entries.ts';
import { createFaultyStores, type PlannedFault } from './faulty-stores.ts';
import { storePromises } from './promises.ts';

const faulty = (...plan: PlannedFault[]) => {
  const inner = createMemoryStores();
  return { inner, stores: createFaultyStores(inner, plan) };
};

describe('stores that fail as planned', () => {
  it.each(storePromises)('with an empty plan: $says', async ({ check }) => {
    const { stores } = faulty();
    await expect(check({ stores, another: async () => stores })).resolves.toBeUndefined();
  });

  it('fail the k-th call of all without carrying it out', async () => {
    const { stores, inner } = faulty({ call: 2, fate: { kind: 'fail', fault: 'full' } });
    await stores.books.list();
    await expect(stores.books.append('b', 0, [entryAt(0)])).rejects.toMatchObject({ fault: 'full' });
    expect(await inner.books.length('b')).toBe(0);
    expect(await stores.books.append('b', 0, [entryAt(0)])).toBe(true);
    expect(stores.calls()).toEqual(['books.list', 'books.append', 'books.append']);
  });

  it('fail the k-th call of one operation', async () => {
    const { stores } = faulty({ of: 'drafts.get', call: 2, fate: { kind: 'fail', fault: 'closed' } });
    await stores.drafts.get('b', 'k');
    await stores.drafts.list('b', '');
    await expect(stores.drafts.get('b', 'k')).rejects.toMatchObject({ fault: 'closed' });
    await expect(stores.drafts.get('b', 'k')).resolves.toBeUndefined();
  });

  it('carry a call out and lose the answer', async () => {
    const { stores, inner } = faulty({ of: 'books.append', call: 1, fate: { kind: 'loseAnswer' } });
    await expect(stores.books.append('b', 0, [entryAt(0)])).rejects.toMatchObject({ fault: 'closed' });
    expect(await inner.books.length('b')).toBe(1);
    expect(await stores.books.append('b', 0, [entryAt(0)])).toBe(false);
  });

  it('delay every call that they are told to', async () => {
    const { stores } = faulty({ of: 'blobs.has', call: 'every', fate: { kind: 'delay', milliseconds: 30 } });
    const order: string[] = [];
    await Promise.all([stores.blobs.has('h').then(() => order.push('late')), stores.blobs.get('h').then(() => order.push('soon'))]);
    expect(order).toEqual(['soon', 'late']);
  });
});
