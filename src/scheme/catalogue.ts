/**
 * The schemes that ship with the program. Titles are at hand; the schemes themselves load when asked for.
 *
 * One more scheme: a file in data/, and a line here.
 */

import type { Day, Scheme, Text } from './grammar.ts';

export interface CatalogueEntry {
  readonly id: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly issued: Day;
  /** Made up by us to show what can be written. */
  readonly example?: true;
}

export const catalogue: readonly CatalogueEntry[] = [
  {
    id: 'arxan-2021',
    title: { zh: '阿尔山市政府信息公开考评（2021）', en: 'Arxan: assessment of government information disclosure (2021)' },
    issuer: {
      zh: '阿尔山市政务公开领导小组办公室',
      en: 'Office of the Leading Group for Open Government Affairs, Arxan',
    },
    issued: '2021-03-25',
  },
  {
    id: 'tianshui-2015',
    title: { zh: '天水市政府信息公开工作考核（2015）', en: 'Tianshui: assessment of government information disclosure (2015)' },
    issuer: { zh: '天水市人民政府办公室', en: "Office of the Tianshui Municipal People's Government" },
    issued: '2015-12-05',
  },
  example('example-online-onsite', '示例一：网上八成、现场两成，加分与优秀比例', 'Example 1: online 80 %, on site 20 %, bonus and a quota'),
  example('example-veto-bonus', '示例二：单项否决与达标后加分', 'Example 2: vetoes, and a bonus that good work unlocks'),
  example('example-two-classes', '示例三：区县用A表、部门用B表', 'Example 3: table A for districts, table B for departments'),
];

function example(id: string, zh: string, en: string): CatalogueEntry {
  return { id, title: { zh, en }, issuer: { zh: '示例', en: 'Example' }, issued: '2026-01-01', example: true };
}


const loaderById = new Map<string, () => Promise<Scheme>>([
  ['arxan-2021', async () => (await import('./data/arxan-2021.ts')).arxan2021],
  ['tianshui-2015', async () => (await import('./data/tianshui-2015.ts')).tianshui2015],
  ['example-online-onsite', async () => (await import('./data/examples/online-onsite.ts')).onlineOnsite],
  ['example-veto-bonus', async () => (await import('./data/examples/veto-bonus.ts')).vetoBonus],
  ['example-two-classes', async () => (await import('./data/examples/two-classes.ts')).twoClasses],
]);

/** A shipped scheme; undefined where none has this id. The same object each time. */
export async function loadScheme(id: string): Promise<Scheme | undefined> {
  return loaderById.get(id)?.();
}
