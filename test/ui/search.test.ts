/** The search part of an address: short, plain, and forgiving. */

import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';

import { anyOf, flag, oneOf, searchOf, text } from '#ui/search-fields.ts';
import { parseSearchText, printSearchText } from '#ui/search-text.ts';

const search = searchOf({ q: text(), sort: oneOf(['rank', 'name']), status: anyOf(['open', 'closed']), late: flag() });
const read = (address: string) => z.parse(search, parseSearchText(address));
const defaults = { q: '', sort: 'rank', status: undefined, late: false };

describe('an address', () => {
  it('is read by its fields', () => {
    expect(read('?q=教育&sort=name&status=open&late=1')).toEqual({ q: '教育', sort: 'name', status: 'open', late: true });
  });

  it.each(['', '?', '?sort=by-magic', '?late=perhaps', '?status=', '?sort=%7B', `?q=${'长'.repeat(300)}`, '?nothing=here', '?sort=name2&sort=x'])(
    'falls back to the defaults for %j',
    (address) => {
      expect(read(address)).toEqual({ ...defaults, ...(address.includes('q=') ? { q: '' } : {}) });
    },
  );

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (typed) => void read(`?${typed}`)));
  });

  it('comes back from print as it was', () => {
    const any = fc.record({
      q: fc.string({ unit: 'binary', maxLength: 100 }),
      sort: fc.constantFrom('rank', 'name'),
      status: fc.constantFrom('open', 'closed', undefined),
      late: fc.boolean(),
    });
    fc.assert(fc.property(any, (shown) => void expect(read(printSearchText(shown))).toEqual(shown)));
  });

  it('leaves out what is empty, and needs no quotes', () => {
    expect(printSearchText({ q: '', late: false, status: undefined })).toBe('');
    expect(printSearchText({ q: '12', late: true })).toBe('?q=12&late=1');
  });
});
