/** What is asked at the same moment goes together, and nobody's question is lost, doubled or held up by it. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gather } from '#store/gather.ts';

/** Questions that are answered when the test says so. */
function byHand() {
  const asked: { readonly what: readonly string[]; readonly answer: () => void; readonly fail: (cause: Error) => void }[] = [];
  const askTogether = (what: readonly string[]) =>
    new Promise<readonly string[]>((resolve, reject) => asked.push({ what, answer: () => resolve(what.map((one) => `answer to ${one}`)), fail: reject }));
  return { asked, askTogether };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('questions that meet', () => {
  it('go together while one is under way, which itself waited for nobody', async () => {
    const { asked, askTogether } = byHand();
    const ask = gather({ askTogether, most: 10 });
    const answers = Promise.all(['a', 'b', 'c'].map(ask));
    expect(asked.map(({ what }) => what)).toEqual([['a']]);
    asked[0]?.answer();
    await turn();
    expect(asked.map(({ what }) => what)).toEqual([['a'], ['b', 'c']]);
    asked[1]?.answer();
    expect(await answers).toEqual(['answer to a', 'answer to b', 'answer to c']);
  });

  it('go on in the order they came, where there are more than fit', async () => {
    const { asked, askTogether } = byHand();
    const ask = gather({ askTogether, most: 2 });
    const answers = Promise.all(['a', 'b', 'c', 'd'].map(ask));
    for (let one = 0; one < 3; one += 1) {
      asked[one]?.answer();
      await turn();
    }
    expect(asked.map(({ what }) => what)).toEqual([['a'], ['b', 'c'], ['d']]);
    await answers;
  });

  it('go apart where they are about the same', async () => {
    const { asked, askTogether } = byHand();
    const ask = gather({ askTogether, most: 10, keyOf: (one) => one[0] ?? '' });
    const answers = Promise.all(['a', 'b1', 'b2', 'c'].map(ask));
    for (let one = 0; one < 3; one += 1) {
      asked[one]?.answer();
      await turn();
    }
    expect(asked.map(({ what }) => what)).toEqual([['a'], ['b1', 'c'], ['b2']]);
    await answers;
  });

  it('fail together, and those behind them are asked all the same', async () => {
    const { asked, askTogether } = byHand();
    const ask = gather({ askTogether, most: 2 });
    const outcomes = Promise.allSettled(['a', 'b', 'c', 'd'].map(ask));
    asked[0]?.answer();
    await turn();
    asked[1]?.fail(new Error('the line broke'));
    await turn();
    asked[2]?.answer();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  it('do not wait for one that got stuck', async () => {
    const { asked, askTogether } = byHand();
    const ask = gather({ askTogether, most: 10, patience: 5 });
    void ask('stuck');
    const behind = ask('b');
    await expect.poll(() => asked.map(({ what }) => what)).toEqual([['stuck'], ['b']]);
    asked[1]?.answer();
    expect(await behind).toBe('answer to b');
  });

  it('are each asked once and answered by their own answer, however they come and however long each takes', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ name: fc.nat(5), pause: fc.nat(3), takes: fc.nat(3) }), { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (all, most) => {
      const seen: number[] = [];
      const pause = async (turns: number) => {
        for (let one = 0; one < turns; one += 1) await turn();
      };
      const ask = gather<number, number>({
        most, keyOf: (place) => String(all[place]?.name),
        askTogether: async (places) => {
          expect(places.length).toBeLessThanOrEqual(most);
          expect(new Set(places.map((place) => all[place]?.name)).size).toBe(places.length);
          seen.push(...places);
          await pause(Math.max(...places.map((place) => all[place]?.takes ?? 0)));
          return places.map((place) => place * 2);
        },
      });
      const answers: Promise<number>[] = [];
      for (const [place, one] of all.entries()) {
        await pause(one.pause);
        answers.push(ask(place));
      }
      expect(await Promise.all(answers)).toEqual(all.map((_, place) => place * 2));
      expect(seen.toSorted((one, other) => one - other)).toEqual(all.map((_, place) => place));
    }), { numRuns: 100 });
  });
});
