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
];

const loaderById = new Map<string, () => Promise<Scheme>>([
  ['arxan-2021', async () => (await import('./data/arxan-2021.ts')).arxan2021],
  ['tianshui-2015', async () => (await import('./data/tianshui-2015.ts')).tianshui2015],
]);

/** A shipped scheme; undefined where none has this id. The same object each time. */
export async function loadScheme(id: string): Promise<Scheme | undefined> {
  return loaderById.get(id)?.();
}
