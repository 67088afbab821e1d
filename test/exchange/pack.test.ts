/** An inspection pack: read back as it was written, and refused with the place and the reason where it is not. */

import { describe, expect, it } from 'vitest';

import { readPack, writePack } from '#exchange/pack.ts';
import { altered, pack, results, rewritten } from './site-files.ts';
import { writeSiteResults } from '#exchange/site-results.ts';

const text = writePack(pack);

describe('a pack', () => {
  it('comes back whole, also with the mark that some editors put in front', () => {
    expect(readPack(text)).toEqual({ ok: true, content: pack });
    expect(readPack(`\ufeff${text}\n`).ok).toBe(true);
  });

  it.each([
    ['that was cut off', text.slice(0, -40), { fault: 'truncated' }],
    ['that was cut off in the middle of a character', text.slice(0, text.indexOf('抽查') + 1), { fault: 'truncated' }],
    ['that is no JSON', '检查包', { fault: 'json' }],
    ['that is empty', '', { fault: 'json' }],
    ['that holds results', writeSiteResults(results), { fault: 'format', format: 'kaoping-records' }],
    ['of nobody', '[1,2]', { fault: 'json' }],
    ['without a version', '{"format":"kaoping-pack"}', { fault: 'version' }],
    ['of a newer program', altered(text, 'version', 2), { fault: 'version', version: '2' }],
    ['whose words were changed', altered(text, 'content.problems.0.words', '公开栏有内容'), { fault: 'hash' }],
    ['without units to visit', altered(text, 'content.inspection.targets', []), { fault: 'shape', where: 'content.inspection.targets' }],
    ['with a day that is none', altered(text, 'content.inspection.to', '12月底'), { fault: 'shape', where: 'content.inspection.to' }],
    ['with something that nobody knows', altered(text, 'content.approve', true), { fault: 'shape', where: 'content.' }],
    ['whose scheme was broken and hashed anew', rewritten(text, 'content.scheme.grades', []), { fault: 'scheme' }],
    ['whose scheme is another than it says', rewritten(text, 'content.schemeHash', '0'.repeat(64)), { fault: 'scheme', where: 'content.schemeHash' }],
    ['that is larger than any pack', `{"format":"kaoping-pack","content":"${'长'.repeat(50_000_001)}"}`, { fault: 'size' }],
  ])('%s is refused, and says where', (_, broken, fault) => {
    expect(readPack(broken)).toMatchObject({ ok: false, fault });
  });
});
