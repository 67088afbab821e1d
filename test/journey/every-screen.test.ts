/**
 * Every screen with the sample offices in it, as everybody who may see it: nothing for axe to find, nothing wider than
 * the window, no complaint of the browser or its policy, and the right language throughout.
 */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildSample } from '#mock/build-samples.ts';
import { sampleBookIds, type SampleBookId } from '#mock/sample-ids.ts';
import { axeFaults } from '../browser/axe.ts';
import { desk, launchChromium } from '../browser/chromium.ts';
import { chineseFaults, keyFaults, wordsOf } from '../browser/page-words.ts';
import { sitDown, type Person, type Post } from './person.ts';
import { aboutColours, frameFaults, tooWideAt, widthFaults } from './screen-faults.ts';

let browser: Browser;
/** One computer and one window for all of them: the program is read once, and the sample offices are loaded once. */
let person: Person;
beforeAll(async () => {
  browser = await launchChromium();
  person = await sitDown(browser);
  await person.loadSamples();
});
afterAll(() => browser.close());

/** What people typed into the samples stays as it is whatever the interface speaks; the words of a scheme do not. */
const typed = ['中文', ...sampleBookIds.flatMap(wordsTypedInto)].join('\n');

function wordsTypedInto(id: SampleBookId): readonly string[] {
  const { entries, drafts, answers = [] } = buildSample(id);
  const [first = '{}', ...others] = [...entries, ...answers].map(({ text }) => text);
  return [JSON.stringify({ ...JSON.parse(first), scheme: null }), ...others, ...drafts.map(({ text }) => text)];
}

const arxan = (place = '') => `#/years/sample-arxan-2026${place}`;
const tianshui = (place = '') => `#/years/sample-tianshui-2026${place}`;
const arxanBefore = (place = '') => `#/years/sample-arxan-2025${place}`;
const tianshuiBefore = (place = '') => `#/years/sample-tianshui-2025${place}`;

/** What the Arxan sample holds, by its entries: ids change when the sample does. */
const arxanEntries = buildSample('sample-arxan-2026').entries.map(({ text }) => JSON.parse(text) as { readonly kind: string; readonly [field: string]: unknown });
const ofKind = (kind: string) => arxanEntries.filter((entry) => entry.kind === kind);
const [firstHalf, underWay] = ofKind('inspectionPlanned').map(({ inspection }) => String(inspection));
const objection = String(ofKind('objectionFiled').at(-1)?.['objection']);
/** Where the inspector of the top bar was sent. */
const visited = String(ofKind('visitRecorded').findLast(({ people, of }) => Array.isArray(people) && people.includes('检查员') && (of as { inspection: string }).inspection === underWay)?.['unit']);

function notice(number: string): string {
  return String(ofKind('noticeIssued').find(({ label }) => String(label).endsWith(`〕${number}`))?.['notice']);
}

interface Visit {
  readonly who: string;
  readonly post: Post;
  readonly unit?: string;
  readonly book: 'arxan' | 'tianshui';
  readonly places: readonly string[];
  /** What does not exist for them. */
  readonly hidden?: readonly string[];
}

const charts = ['grades', 'ranking', 'categories', 'sides', 'frequent'].map((tab) => `/leadership?tab=${tab}`);

const visits: readonly Visit[] = [
  {
    who: 'the office, where no year is open',
    post: '考评办 · 经办', book: 'arxan',
    places: ['#/', '#/years', '#/years/new', '#/settings', '#/scheme/arxan-2021', '#/scheme/tianshui-2015', '#/schemes', '#/schemes/compare', '#/nowhere'],
  },
  {
    who: 'the office, in an Arxan year',
    post: '考评办 · 经办', book: 'arxan',
    places: [
      ...['', '?unit=bailang', '/plan', '/units', '/problems', '/problems?asOf=2026-09-01', '/problems/new', '/duplicates', '/rectification', '/rectification?tab=criticism', '/rectification/new?unit=tianchi', `/rectification/${notice('7号')}?deed=recheck`, '/objections', `/objections?open=${objection}`, '/objections?tab=charges', '/sheets/self:tianchi', '/claims?unit=tianchi', '/desk', '/desk/tianchi?item=2.1&why=total', '/results', '/results/tianchi', '/leadership', '/audit'].map(arxan),
      ...['', '/desk/yiershi?item=fraud', '/results', '/results/yiershi'].map(arxanBefore),
    ],
  },
  {
    who: 'the office, with the work of an Arxan year',
    post: '考评办 · 经办', book: 'arxan',
    places: ['/inspections', '/inspections/new', ...['', '?tab=draw', '?tab=report&round=1'].map((tab) => `/inspections/${firstHalf}${tab}`), `/inspections/${underWay}`, '/site-results', '/registers?register=request', '/registers?register=report', '/registers/new?register=request', '/suggestions', '/reminders', '/calendar', '/calendar?year=2027', '/import?into=request', '/import?into=answers', '/survey', '/survey?tab=form', '/survey?tab=channels', '/survey?tab=answers&show=suspect'].map(arxan),
  },
  {
    who: 'the office, in a Tianshui year',
    post: '考评办 · 复核', book: 'tianshui',
    places: [
      ...['', '?unit=zhangjiachuan', '/plan', '/problems', '/peers', '/peers/draw', '/peers/integrity', '/claims?unit=qinzhou', '/sheets/self:qinzhou', '/desk', '/desk/qinzhou?why=item', '/desk/qinzhou?item=sheets', '/desk/qinzhou?item=grade', '/results', '/inspections', '/registers?register=request', '/suggestions'].map(tianshui),
      ...['', '/units', '/results', '/results/qinzhou', '/audit', ...charts].map(tianshuiBefore),
    ],
  },
  {
    who: 'an inspector',
    post: '检查员', book: 'arxan',
    places: ['#/', '#/outbox', '#/packs', ...['', '/plan', '/problems', '/problems/new', '/rectification', '/inspections', `/visit?inspection=${underWay}&round=1&unit=${visited}`, '/results'].map(arxan), ...['/results', '/results/tianchi'].map(arxanBefore)],
    hidden: [arxan('/desk')],
  },
  {
    who: 'a unit of Arxan',
    post: '被考评单位', unit: '白狼镇人民政府', book: 'arxan',
    places: ['#/', ...['', '/plan', '/problems', '/rectification', `/rectification/${notice('8号')}?deed=reply`, '/objections', '/objections?tab=charges', '/objections/new', '/sheets/self:bailang', '/sheets/self:bailang?step=check', '/results', '/registers', '/registers/new?register=request', '/reminders', '/import?into=publication'].map(arxan), ...['/results', '/results/bailang'].map(arxanBefore)],
  },
  {
    who: 'a unit of Tianshui',
    post: '被考评单位', unit: '张家川回族自治县人民政府', book: 'tianshui',
    places: ['#/', ...['', '/received', '/sheets/self:zhangjiachuan', '/sheets/self:zhangjiachuan?step=check'].map(tianshui), tianshuiBefore('/results/zhangjiachuan')],
  },
  {
    who: 'a peer',
    post: '互评单位', unit: '秦州区人民政府', book: 'tianshui',
    places: ['#/', ...['', '/plan', '/peers'].map(tianshui), tianshuiBefore('/peers')],
  },
  {
    who: 'the leaders',
    post: '领导小组', book: 'tianshui',
    places: ['#/', ...['', '?asOf=2026-09-01', '/plan', '/problems', '/survey', '/duplicates', '/results', '/desk/qinzhou', ...charts].map(tianshui), ...['', '/results', '/results/qinzhou', '/leadership', '/audit'].map(tianshuiBefore)],
  },
];

/** In Chinese: contrast, labels, order and width, in three themes and on a phone. */
async function faultsInChinese({ page, goTo, choose }: Person, { places, hidden = [] }: Visit): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, place] of [...places, ...hidden].entries()) {
    await (hidden.includes(place) ? goTo(place, '#/settings') : goTo(place));
    const found = [...(await frameFaults(page, 'zh-CN')), ...(await tooWideAt(page, 'desk')), ...keyFaults(await wordsOf(page), typed), ...(await axeFaults(page)).map((fault) => `light: ${fault}`)];
    // high contrast is looked at on every third screen: its few colours are the same everywhere
    for (const theme of index % 3 === 0 ? (['dark', 'contrast'] as const) : (['dark'] as const)) {
      await choose('外观', theme);
      found.push(...(await axeFaults(page, aboutColours)).map((fault) => `${theme}: ${fault}`));
    }
    await choose('外观', 'light');
    found.push(...(await tooWideAt(page, 'phone')), ...(await axeFaults(page)).map((fault) => `phone: ${fault}`));
    await page.setViewportSize(desk);
    faults.push(...found.map((fault) => `${place} ${fault}`));
  }
  return faults;
}

/** In English: width, and no Chinese but what people typed. */
async function faultsInEnglish({ page, goTo, choose }: Person, places: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  await choose('界面语言', 'en');
  // its words are fetched; who leaves before they are here has not switched
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  for (const place of places) {
    await goTo(place);
    const words = await wordsOf(page);
    const found = [...(await frameFaults(page, 'en')), ...(await widthFaults(page)), ...chineseFaults(words, typed), ...keyFaults(words, typed)];
    faults.push(...found.map((fault) => `${place} in English ${fault}`));
  }
  await choose('Language', 'zh');
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
  return faults;
}

describe.each(visits)('$who', (visit) => {
  it('sees every screen without a fault: contrast, label, order and width in three themes, and no Chinese in English but what people typed', { timeout: 900_000 }, async () => {
    const before = person.complaints.length;
    // a unit of one year sees nothing of the other
    await person.actAs('考评办 · 经办');
    await person.goTo(visit.book === 'arxan' ? arxan() : tianshui());
    await person.actAs(visit.post, visit.unit);
    const faults = [...(await faultsInChinese(person, visit)), ...(await faultsInEnglish(person, visit.places))];
    expect([...faults, ...person.complaints.slice(before)]).toEqual([]);
  });
});
