/**
 * What a store promises about drafts, evidence files and being closed.
 *
 * Imports: store.
 */

import { StoreError, type Draft } from '#store/book-store.ts';
import type { StorePromise } from './promises.ts';
import { rejection, same } from './same.ts';

const draft = (key: string, text = '{}'): Draft => ({ key, savedAt: '2026-03-02T08:00:00.000Z', text });
const bytes = (...values: number[]) => Uint8Array.from(values);

export const besidePromises: readonly StorePromise[] = [
  {
    says: 'keeps the last draft put under a key, in any tab',
    check: async ({ stores: { drafts }, another }) => {
      same(await drafts.get('b', 'k'), undefined);
      await drafts.put('b', draft('k', '"first"'));
      const later = { key: 'k', savedAt: '2026-03-02T08:00:09.000Z', text: '"公开 \ud800"' };
      await (await another()).drafts.put('b', later);
      same(await drafts.get('b', 'k'), later);
      same(await drafts.get('other', 'k'), undefined);
    },
  },
  {
    says: 'puts a draft only over the version that its author saw, where they say which, and over none where they saw none',
    check: async ({ stores: { drafts }, another }) => {
      const at = (second: number, text: string): Draft => ({ key: 'k', savedAt: `2026-03-02T08:00:0${second}.000Z`, text });
      same(await drafts.put('b', at(1, '1'), '2026-03-02T08:00:00.000Z'), false, 'over one that was never there');
      same(await drafts.put('b', at(1, '1'), null), true);
      same(await drafts.put('b', at(2, '2'), null), false, 'over one where none was seen');
      const tried = await Promise.all([drafts.put('b', at(2, '2'), at(1, '').savedAt), (await another()).drafts.put('b', at(3, '3'), at(1, '').savedAt)]);
      same(tried.filter(Boolean).length, 1, 'two at once');
      same(await drafts.get('b', 'k'), tried[0] ? at(2, '2') : at(3, '3'));
      same(await drafts.put('other', at(4, '4'), tried[0] ? at(2, '').savedAt : at(3, '').savedAt), false, 'in another book');
    },
  },
  {
    says: 'lists the drafts of one book whose keys begin with a prefix, in order',
    check: async ({ stores: { drafts } }) => {
      const keys = ['', 'a', 'a/', 'a/1', 'a/2', 'a/\uffff', 'a/\uffff\uffff!', 'a0', 'b', '单位/1', '\uffff', '\uffff!'];
      for (const key of keys.toReversed()) await drafts.put('b', draft(key));
      await drafts.put('b!', draft('a/of another book'));
      await drafts.put('a', draft('a/of another book'));
      for (const prefix of ['', 'a', 'a/', 'a/\uffff', 'a/\uffff\uffff', '单位/', '\uffff', 'nothing']) {
        const listed = (await drafts.list('b', prefix)).map(({ key }) => key);
        same(listed, keys.filter((key) => key.startsWith(prefix)), `prefix "${prefix}"`);
      }
    },
  },
  {
    says: 'removes one draft and leaves the others',
    check: async ({ stores: { drafts } }) => {
      await drafts.put('b', draft('k'));
      await drafts.put('b', draft('k2'));
      await drafts.remove('b', 'k');
      await drafts.remove('b', 'never there');
      same(await drafts.list('b', ''), [draft('k2')]);
    },
  },
  {
    says: 'removes only the version that is meant, where one is named: a removal that comes late leaves what was put since',
    check: async ({ stores: { drafts }, another }) => {
      await drafts.put('b', draft('k'));
      const newer = { key: 'k', savedAt: '2026-03-02T08:00:09.000Z', text: '"newer"' };
      await drafts.remove('b', 'k', newer.savedAt);
      same(await drafts.get('b', 'k'), draft('k'), 'one that was not there');
      await drafts.put('b', newer);
      await (await another()).drafts.remove('b', 'k', draft('k').savedAt);
      same(await drafts.get('b', 'k'), newer);
      await drafts.remove('b', 'k', newer.savedAt);
      same(await drafts.get('b', 'k'), undefined);
    },
  },
  {
    says: 'gives back the very bytes of a file, of any size',
    check: async ({ stores: { blobs }, another }) => {
      const files = [bytes(), bytes(...Array(256).keys()), new Uint8Array(3_000_000).map((_, index) => index * 7)];
      for (const [index, file] of files.entries()) await blobs.put(`hash ${index}`, { type: 'image/png', bytes: file });
      const other = await another();
      for (const [index, file] of files.entries()) {
        const found = await other.blobs.get(`hash ${index}`);
        same(found?.type, 'image/png');
        same(found?.bytes.length === file.length && file.every((byte, place) => byte === found.bytes[place]), true, `file ${index}`);
      }
    },
  },
  {
    says: 'keeps the bytes of a view only, and a copy of them',
    check: async ({ stores: { blobs } }) => {
      const whole = bytes(1, 2, 3, 4, 5);
      await blobs.put('h', { type: '', bytes: whole.subarray(1, 3) });
      whole.fill(9);
      const found = await blobs.get('h');
      same(found, { type: '', bytes: bytes(2, 3) });
      same(found?.bytes.buffer.byteLength, 2);
      found?.bytes.fill(0);
      same(await blobs.get('h'), { type: '', bytes: bytes(2, 3) });
    },
  },
  {
    says: 'knows whether it has a file, and forgets a removed one',
    check: async ({ stores: { blobs } }) => {
      same(await blobs.has('h'), false);
      same(await blobs.get('h'), undefined);
      await blobs.put('h', { type: 'text/plain', bytes: bytes(1) });
      await blobs.put('h', { type: 'text/plain', bytes: bytes(1) });
      same(await blobs.has('h'), true);
      await blobs.remove('h');
      await blobs.remove('h');
      same(await blobs.has('h'), false);
    },
  },
  {
    says: 'answers nothing once closed',
    check: async ({ stores }) => {
      stores.close();
      const calls = [
        () => stores.books.list(),
        () => stores.books.read('b', 0),
        () => stores.books.length('b'),
        () => stores.books.append('b', 0, []),
        () => stores.books.remove('b'),
        () => stores.drafts.get('b', 'k'),
        () => stores.drafts.list('b', ''),
        () => stores.drafts.put('b', draft('k')),
        () => stores.drafts.remove('b', 'k'),
        () => stores.blobs.has('h'),
        () => stores.blobs.get('h'),
        () => stores.blobs.put('h', { type: '', bytes: bytes() }),
        () => stores.blobs.remove('h'),
      ];
      for (const call of calls) {
        const error = await rejection(call());
        same(error instanceof StoreError && error.fault, 'closed', call.toString());
      }
    },
  },
];
