/** What was typed is saved, whatever becomes of the answers. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { setActor } from '#client/actor.ts';
import { createApiClient, type Transport } from '#client/api-client.ts';
import { createKeeper, type DraftAnswer, type SaveState } from '#client/draft-keeper.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { createWorld, office, unit, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.createYear('year', tianshui2015, [unit('a')]);
  setActor(office);
});
afterEach(() => localStorage.clear());

const kept = async () => (await world.get<{ draft: DraftAnswer<string> | null }>(office, '/books/year/drafts/x')).draft?.content;

/** At a window of their own; `through` stands between it and the API. */
function sitDown(through: (transport: Transport) => Transport = (transport) => transport) {
  const states: SaveState[] = [];
  const conflicts: unknown[] = [];
  const keeper = createKeeper<string>({ api: createApiClient(through(world.transport)), book: 'year', key: 'x' }, { setState: (state) => void states.push(state), setConflict: (conflict) => void conflicts.push(conflict), saved: () => undefined });
  return { keeper, states, conflicts };
}

/** Carries every save out; loses the answers to those that are named by their number. */
const losing = (...lost: readonly number[]) => (transport: Transport): Transport => {
  let saves = 0;
  return async (request) => {
    const answer = await transport(request);
    if (request.method !== 'PUT') return answer;
    saves += 1;
    if (lost.includes(saves)) throw new TypeError('no answer');
    return answer;
  };
};

it('a save whose answer was lost is known again as one’s own, and typing goes on over it', async () => {
  const { keeper, states, conflicts } = sitDown(losing(1));
  keeper.change('一');
  expect(await keeper.flush()).toBe(false);
  keeper.change('一二');
  await keeper.flush();
  await expect.poll(kept).toBe('一二');
  expect(conflicts).toEqual([]);
  await expect.poll(() => states.at(-1)?.kind).toBe('saved');
});

it('so it is after several lost answers', async () => {
  const { keeper, conflicts } = sitDown(losing(1, 3));
  for (const words of ['一', '一二', '一二三', '一二三四']) {
    keeper.change(words);
    await keeper.flush();
  }
  await expect.poll(kept).toBe('一二三四');
  expect(conflicts).toEqual([]);
});

it('what somebody else saved meanwhile is shown beside it, also after a lost answer', async () => {
  const mine = sitDown(losing(1));
  mine.keeper.change('我的');
  await mine.keeper.flush();
  // at another computer
  localStorage.clear();
  const theirs = sitDown();
  await theirs.keeper.read();
  theirs.keeper.change('别人的');
  expect(await theirs.keeper.flush()).toBe(true);
  mine.keeper.change('我的，续');
  expect(await mine.keeper.flush()).toBe(false);
  expect(mine.conflicts).toMatchObject([{ content: '别人的' }]);
  expect(await kept()).toBe('别人的');
});

it('what is typed while an earlier draft is still being read stays, and the earlier one is told as another version', async () => {
  await sitDownAndType('早先写的');
  const gate = { open: () => undefined as void };
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  const slow = (transport: Transport): Transport => async (request) => {
    const answer = await transport(request);
    if (request.method === 'GET') await opened;
    return answer;
  };
  const { keeper, conflicts } = sitDown(slow);
  const read = keeper.read();
  keeper.change('现在写的');
  gate.open();
  expect(await read).toBe('现在写的');
  await keeper.flush();
  expect(conflicts).toEqual([expect.objectContaining({ content: '早先写的' })]);
  expect(await kept()).toBe('早先写的');
});

async function sitDownAndType(words: string): Promise<void> {
  const { keeper } = sitDown();
  keeper.change(words);
  await keeper.flush();
}

it('of many asked for while one is slow, one save goes out at a time, and nobody meets a conflict with themselves', async () => {
  let under = 0;
  let most = 0;
  const slow = (transport: Transport): Transport => async (request) => {
    if (request.method !== 'PUT') return transport(request);
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 15));
    const answer = await transport(request);
    under -= 1;
    return answer;
  };
  const { keeper, conflicts } = sitDown(slow);
  const words = ['一', '一二', '一二三', '一二三四', '一二三四五', '一二三四五六'];
  for (const text of words) {
    keeper.change(text);
    void keeper.flush();
    // sooner than a save is answered
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await keeper.flush();
  expect(await kept()).toBe(words.at(-1));
  expect({ most, conflicts }).toEqual({ most: 1, conflicts: [] });
});

it('loses nothing to its own removal that arrives late, after something new was typed', async () => {
  const late: (() => Promise<unknown>)[] = [];
  const { keeper } = sitDown((transport) => async (request) => {
    if (request.method !== 'DELETE') return transport(request);
    late.push(() => transport(request));
    throw new TypeError('no answer');
  });
  keeper.change('old');
  await keeper.flush();
  await keeper.discard();
  const next = sitDown().keeper;
  await next.read();
  next.change('new');
  await next.flush();
  expect(late).toHaveLength(1);
  for (const arrive of late) await arrive();
  expect(await kept()).toBe('new');
});

it('is gone once it was thrown away', async () => {
  const { keeper } = sitDown();
  keeper.change('old');
  await keeper.flush();
  await keeper.discard();
  expect(await kept()).toBeUndefined();
});
