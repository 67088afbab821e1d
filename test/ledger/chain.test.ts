/** What the hash chain finds, and what it cannot. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { genesis, seal, type Sealed } from '#ledger/chain.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { office } from '../support/world.ts';

const entry = (words: string): Entry => ({
  kind: 'resultsApproved', note: words, v: 1, at: '2025-12-01T00:00:00.000Z', by: office,
  command: '00000000-0000-4000-8000-000000000001', request: 'a'.repeat(64),
});
const book = (words: readonly string[]): readonly Sealed[] => seal({ book: 'b', length: 0, head: '' }, words.map(entry));

describe('the chain of a book', () => {
  it('holds for every book that was sealed by it, in one go or entry by entry', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\u0000-\u001f\u007f]/.test(text)), { maxLength: 12 }), (words) => {
        const whole = book(words);
        let length = 0;
        let head = '';
        const single = words.flatMap((word) => {
          const [sealed] = seal({ book: 'b', length, head }, [entry(word.trim())]);
          length += 1;
          head = sealed!.hash;
          return [sealed!];
        });
        expect(verifyChain('b', single)).toBeUndefined();
        expect(whole.map(({ seq }) => seq)).toEqual(words.map((_, index) => index));
      }),
    );
  });

  it('finds any one changed character of any entry, and names the entry', () => {
    const sealed = book(['同意', '再议', '同意发布']);
    fc.assert(
      fc.property(fc.nat(2), fc.nat(10_000), fc.constantFrom('0', 'x', '"', '，', ' '), (which, place, letter) => {
        const { text } = sealed[which]!;
        const at = place % text.length;
        if (text[at] === letter) return;
        const changed = sealed.map((one, index) => (index === which ? { ...one, text: text.slice(0, at) + letter + text.slice(at + 1) } : one));
        expect(verifyChain('b', changed)).toMatchObject({ code: 'hash', seq: which });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an entry left out', (all: Sealed[]) => all.splice(1, 1), { code: 'order', seq: 1, found: 2 }],
    ['two entries swapped', (all: Sealed[]) => all.reverse(), { code: 'order', seq: 0, found: 2 }],
    ['an entry put in twice', (all: Sealed[]) => all.splice(1, 0, all[1]!), { code: 'order', seq: 2, found: 1 }],
  ])('finds %s', (_, change, fault) => {
    const sealed = [...book(['一', '二', '三'])];
    change(sealed);
    expect(verifyChain('b', sealed)).toEqual(fault);
  });

  it('finds an entry that is well chained and no entry of ours', () => {
    const text = JSON.stringify({ kind: 'scoreChanged' });
    expect(verifyChain('b', seal({ book: 'b', length: 0, head: '' }, [JSON.parse(text) as Entry]))).toMatchObject({ code: 'shape', seq: 0 });
  });

  it('does not let an entry move to another book', () => {
    expect(genesis('a')).not.toBe(genesis('b'));
    expect(verifyChain('a', book(['一']))).toEqual({ code: 'hash', seq: 0 });
  });

  it('cannot see that the newest end was cut off: that is what receipts are for', () => {
    expect(verifyChain('b', book(['一', '二']).slice(0, 1))).toBeUndefined();
  });
});
