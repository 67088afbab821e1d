/** Every word of the interface is in a language file, and each language says the same things. */

import { describe, expect, it } from 'vitest';

import { filesUnder, isCode, root, textOf } from './files.ts';

const han = /\p{Script=Han}/u;
const isLanguageFile = (path: string) => /\/language\/(zh|en)\.ts$/.test(path);
const chineseFiles = filesUnder('src').filter((path) => path.endsWith('/language/zh.ts'));

describe('the code of the screens', () => {
  it('holds no Chinese text outside the language files', () => {
    const code = ['src/screens', 'src/ui', 'src/app'].flatMap(filesUnder).filter((path) => isCode(path));
    const found = code
      .filter((path) => !path.includes('/language/'))
      .flatMap((path) =>
        withoutComments(textOf(path))
          .split('\n')
          .flatMap((line, index) => (han.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
      );
    expect(code.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});

describe('the language files', () => {
  it('come in pairs', () => {
    const alone = filesUnder('src')
      .filter(isLanguageFile)
      .filter((path) => !filesUnder('src').includes(otherOf(path)));
    expect(chineseFiles.length).toBeGreaterThan(0);
    expect(alone).toEqual([]);
  });

  it.each(chineseFiles)('%s and its English have the same keys with the same blanks to fill', async (path) => {
    const [chinese, english] = await Promise.all([wordsIn(path), wordsIn(otherOf(path))]);
    expect(english).toEqual(chinese);
  });

  it.each(filesUnder('src').filter(isLanguageFile))('%s leaves no text empty', async (path) => {
    const module: unknown = await import(/* @vite-ignore */ `${root}${path}`);
    expect(textsIn(module).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('the comparison', () => {
  it('sees a missing key and a missing blank, and lets English have its plural', () => {
    const chinese = shapeOf({ zh: { days: { left_other: '还有 {{count}} 天' }, title: '标题' } });
    expect(shapeOf({ en: { days: { left_one: '{{count}} day', left_other: '{{count}} days' }, title: 'Title' } })).toEqual(chinese);
    expect(shapeOf({ en: { days: { left_other: '{{count}} days' } } })).not.toEqual(chinese);
    expect(shapeOf({ en: { days: { left_other: 'some days' }, title: 'Title' } })).not.toEqual(chinese);
  });
});

function otherOf(path: string): string {
  return path.endsWith('/zh.ts') ? path.replace(/zh\.ts$/, 'en.ts') : path.replace(/en\.ts$/, 'zh.ts');
}

async function wordsIn(path: string): Promise<Readonly<Record<string, string>>> {
  const module: unknown = await import(/* @vite-ignore */ `${root}${path}`);
  return shapeOf(module);
}

/** Key without its plural ending -> the blanks of its text. The name of the export itself is left out. */
function shapeOf(module: unknown): Readonly<Record<string, string>> {
  const byKey = new Map<string, Set<string>>();
  for (const [key, text] of textsIn(module)) {
    const plain = key.replace(/^[^.]+\./, '').replace(/_(zero|one|two|few|many|other)$/, '');
    const blanks = byKey.get(plain) ?? new Set();
    for (const [, blank] of text.matchAll(/\{\{\s*([\w.]+)/g)) blanks.add(blank ?? '');
    byKey.set(plain, blanks);
  }
  return Object.fromEntries([...byKey].map(([key, blanks]) => [key, [...blanks].toSorted().join(' ')]));
}

function textsIn(value: unknown, key = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, key === '' ? name : `${key}.${name}`));
}

/** Comments blanked out, line numbers kept. A clause may be quoted in a comment. */
function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}
