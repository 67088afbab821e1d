/** What the sample offices show, read through the real program: stages, grades, and each story that a year can tell. */

import { beforeAll, describe, expect, it } from 'vitest';

import { setActor } from '#client/actor.ts';
import type { ApiClient } from '#client/api-client.ts';
import { persons } from '#client/persons.ts';
import type { EntryOf, EntryKind } from '#ledger/entries.ts';
import type { PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import { loadSamples } from '#mock/load-samples.ts';
import type { AuditView } from '#view/audit.ts';
import type { DeskListView, DeskView } from '#view/desk.ts';
import type { HomeView } from '#view/home.ts';
import type { LeadershipView } from '#view/leadership.ts';
import type { OverviewView } from '#view/overview.ts';
import type { ProblemsView } from '#view/problems.ts';
import type { ResultsView, UnitResultView } from '#view/results.ts';
import { drawPeers } from '#workflow/peer-draw/draw-peers.ts';
import { office, openDesk } from './office-desk.ts';

let api: ApiClient;
let entries: (book: string) => Promise<readonly { readonly kind: EntryKind }[]>;

beforeAll(async () => {
  const desk = openDesk();
  api = desk.api;
  await loadSamples(api);
  entries = async (book) => (await desk.world.stores.books.read(book, 0)).map(({ text }) => JSON.parse(text) as { kind: EntryKind });
}, 60_000);

const view = <View>(book: string, path: string) => api.get<View>(`/books/${book}/${path}`);

async function ofKind<K extends EntryKind>(book: string, kind: K): Promise<readonly EntryOf<K>[]> {
  return (await entries(book)).filter((entry): entry is EntryOf<K> => entry.kind === kind);
}

/** How many units have each grade, best first. */
async function spread(book: string): Promise<Readonly<Record<string, number>>> {
  const { distribution } = await view<LeadershipView>(book, 'leadership');
  return Object.fromEntries(distribution.map(({ grade, units }) => [grade, units.length]));
}

describe('home', () => {
  it('shows the four years, the ones under way first', async () => {
    const { books } = await api.get<HomeView>('/home');
    expect(books.map(({ book, stage, units, sample }) => [book, stage, units, sample])).toEqual([
      ['sample-arxan-2026', 'selfAssessment', 33, true],
      ['sample-tianshui-2026', 'review', 38, true],
      ['sample-arxan-2025', 'published', 33, true],
      ['sample-tianshui-2025', 'published', 38, true],
    ]);
  });

  it('has work for the office, the inspector, a unit and a reviewer', async () => {
    const returned = (await ofKind('sample-tianshui-2026', 'sheetReturned'))[0]?.sheet ?? '';
    const viewers = [
      office,
      { role: 'inspector', person: persons.inspector },
      { role: 'unit', person: persons.contact, unit: 'sifaju' },
      { role: 'peer', person: persons.peer, unit: returned.split(':')[2] ?? '' },
    ] as const;
    const idle: string[] = [];
    for (const viewer of viewers) {
      setActor(viewer);
      const { tasks } = await api.get<HomeView>('/home');
      if (tasks.every(({ status }) => status === 'done')) idle.push(viewer.role);
    }
    setActor(office);
    expect(idle).toEqual([]);
  });
});

describe('Arxan', () => {
  it('has 4 towns, 4 subdistricts and 25 departments', async () => {
    const { rows } = await view<ResultsView>('sample-arxan-2025', 'results');
    const kinds = rows.map(({ unit }) => unit.kind);
    expect(['town', 'subdistrict', 'department'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([4, 4, 25]);
  });

  it('finished 2025 with a total for every unit: mostly 优秀 and 合格, a few 不合格', async () => {
    const { rows } = await view<ResultsView>('sample-arxan-2025', 'results');
    expect(rows.filter(({ total, confirmed }) => total === null || !confirmed)).toEqual([]);
    const grades = await spread('sample-arxan-2025');
    expect(grades['优秀']).toBeGreaterThanOrEqual(10);
    expect(grades['合格']).toBeGreaterThanOrEqual(10);
    expect(grades['不合格']).toBeGreaterThanOrEqual(1);
    expect(grades['不合格']).toBeLessThanOrEqual(4);
  });

  it('decided some problems that stand in two places, and left others to the rule', async () => {
    const decided = new Set((await ofKind('sample-arxan-2025', 'chargeDecided')).map(({ problem }) => problem));
    const { rows } = await view<ResultsView>('sample-arxan-2025', 'results');
    const results = await Promise.all(rows.map(({ unit }) => view<UnitResultView>('sample-arxan-2025', `results/${unit.id}`)));
    const suppressed = results.flatMap(({ result }) => result.suppressed);
    expect(suppressed.filter(({ because }) => because === 'decided').every(({ problem }) => decided.has(problem))).toBe(true);
    expect(suppressed.filter(({ because }) => because === 'decided').length).toBeGreaterThanOrEqual(4);
    expect(suppressed.filter(({ because, problem }) => because === 'same-problem' && !decided.has(problem)).length).toBeGreaterThanOrEqual(2);
    expect((await ofKind('sample-arxan-2025', 'problemsJoined')).length).toBe(2);
  });

  it('signed one fraud decision and refused another; the first takes its points', async () => {
    const signed = await ofKind('sample-arxan-2025', 'fraudSigned');
    expect(signed.map(({ unit, agreed }) => [unit, agreed])).toEqual([['zonghezhifaju', true], ['tongjiju', false]]);
    const desk = await view<DeskView>('sample-arxan-2025', 'desk/zonghezhifaju');
    expect(desk.result.fraud).toBe('3.5');
    expect((await view<DeskView>('sample-arxan-2025', 'desk/tongjiju')).result.fraud).toBe('0');
  });

  it('withdrew problems, returned a sheet that came again, took one late and one by a later date', async () => {
    expect((await ofKind('sample-arxan-2025', 'problemWithdrawn')).length).toBe(2);
    const submitted = await ofKind('sample-arxan-2025', 'sheetSubmitted');
    expect(submitted.filter(({ late }) => late).map(({ sheet }) => sheet)).toEqual(['self:shuiliju']);
    expect((await ofKind('sample-arxan-2025', 'sheetReturned')).map(({ sheet }) => sheet)).toEqual(['self:jiaotongju']);
    expect(submitted.filter(({ sheet }) => sheet === 'self:jiaotongju').length).toBe(2);
    expect((await ofKind('sample-arxan-2025', 'deadlineExtended')).map(({ unit }) => unit)).toEqual(['gonganju']);
    expect(new Set(submitted.map(({ sheet }) => sheet)).size).toBe(33);
  });

  it('was sent back once by the leading group before it was approved', async () => {
    expect((await ofKind('sample-arxan-2025', 'resultsSentBack')).length).toBe(1);
    expect((await ofKind('sample-arxan-2025', 'resultsApproved')).length).toBe(1);
  });

  it('is assessing itself in 2026: sheets done, under way, returned and not begun, findings open', async () => {
    const { rows, columns, open } = await view<OverviewView>('sample-arxan-2026', 'overview');
    expect(columns).toContain('self');
    const statuses = rows.map(({ cells }) => cells.find(({ column }) => column === 'self')?.status);
    const count = (status: string) => statuses.filter((one) => one === status).length;
    expect(['done', 'inProgress', 'needsMore', 'returned', 'notStarted'].map(count)).toEqual([16, 8, 1, 1, 7]);
    expect(open.length).toBeGreaterThan(0);
    const desks = await Promise.all(rows.map(({ unit }) => view<DeskView>('sample-arxan-2026', `desk/${unit.id}`)));
    const findings = desks.flatMap((desk) => desk.findings);
    expect(findings.filter(({ settled }) => settled === null).length).toBeGreaterThanOrEqual(3);
    expect(findings.filter(({ settled }) => settled !== null).length).toBeGreaterThanOrEqual(3);
  });

  it('opens a half-typed sheet for the unit that is typing it, and for no other', async () => {
    const draft = (book: string, unit: string) => view<{ draft: { content: { rows: Record<string, { looked: boolean }> } } | null }>(book, `drafts/${encodeURIComponent(`sheet:self:${unit}`)}`);
    setActor({ role: 'unit', person: persons.contact, unit: 'sifaju' });
    expect(Object.values((await draft('sample-arxan-2026', 'sifaju')).draft?.content.rows ?? {}).filter(({ looked }) => looked).length).toBe(9);
    setActor({ role: 'unit', person: persons.contact, unit: 'gonganju' });
    expect((await draft('sample-arxan-2026', 'sifaju')).draft).toBeNull();
    setActor(office);
  });
});

describe('Tianshui', () => {
  it('has 2 districts, 5 counties, the development zone and 30 departments', async () => {
    const { rows } = await view<ResultsView>('sample-tianshui-2025', 'results');
    const kinds = rows.map(({ unit }) => unit.kind);
    expect(['district', 'county', 'zone', 'department'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([2, 5, 1, 30]);
  });

  it('finished 2025 with all four grades, 良好 the most frequent', async () => {
    const { rows } = await view<ResultsView>('sample-tianshui-2025', 'results');
    expect(rows.filter(({ total, confirmed }) => total === null || !confirmed)).toEqual([]);
    const grades = await spread('sample-tianshui-2025');
    expect(Object.keys(grades)).toEqual(['优秀', '良好', '合格', '不合格']);
    expect(Math.min(...Object.values(grades))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...Object.values(grades))).toBe(grades['良好']);
  });

  it('departed from one suggested grade, with the reason on record', async () => {
    const departed = (await view<ResultsView>('sample-tianshui-2025', 'results')).rows.filter(({ grade, suggested }) => grade !== suggested);
    expect(departed.map(({ unit, grade, suggested }) => [unit.id, suggested, grade])).toEqual([['chengguanju', '良好', '合格']]);
    expect(departed[0]?.reason).not.toBe('');
  });

  it('published a second version that changes one unit and says why', async () => {
    const published = await ofKind('sample-tianshui-2025', 'resultsPublished');
    expect(published.map(({ version }) => version)).toEqual([1, 2]);
    const [first = [], second = []] = published.map(({ results }) => results);
    const changed = second.filter(({ unit, total }) => first.find((one) => one.unit === unit)?.total !== total);
    expect(changed.map(({ unit }) => unit)).toEqual(['qingshui']);
    expect((await view<ResultsView>('sample-tianshui-2025', 'results')).official?.correction).toContain('清水县');
  });

  it.each(['sample-tianshui-2025', 'sample-tianshui-2026'])('%s drew who reviews whom, and anybody draws the same: nobody itself, everybody as often as the others, two-way only where a group has no room', async (book) => {
    const drawn = (await ofKind(book, 'peersDrawn'))[0];
    const input = drawn?.input as PeerDrawInput;
    const pairs = drawn?.pairs ?? [];
    const named = new Set(pairs.flatMap(({ unit, reviewers }) => reviewers.map((reviewer) => `${reviewer} of ${unit}`)));
    const again = drawPeers(input);
    expect(again.ok && again.pairs).toEqual(pairs);
    expect(pairs.length).toBe(38);
    const small = new Set(input.groups.filter(({ units }) => units.length <= 2 * input.perUnit).flatMap(({ units }) => units));
    expect(pairs.filter(({ unit, reviewers }) => !small.has(unit) && reviewers.some((reviewer) => reviewer === unit || named.has(`${unit} of ${reviewer}`)))).toEqual([]);
    for (const { unit, reviewers } of pairs) expect([...named].filter((one) => one.startsWith(`${unit} of `)).length).toBe(reviewers.length);
  });

  it('keeps last year’s pairs of departments, and two that step aside for each other, apart', async () => {
    const { input, pairs = [] } = (await ofKind('sample-tianshui-2026', 'peersDrawn'))[0] ?? {};
    const reviewersOf = (unit: string) => pairs.find((pair) => pair.unit === unit)?.reviewers ?? [];
    const isPlace = (id: string) => input?.groups[0]?.units.includes(id) === true;
    expect(input?.lastYear.length).toBe(38 * 3);
    expect(input?.lastYear.filter(({ unit, reviewer }) => !isPlace(unit) && reviewersOf(unit).includes(reviewer))).toEqual([]);
    expect(reviewersOf('shangwuju')).not.toContain('shichangjianguanju');
    expect(reviewersOf('yibaoju')).toContain('weijianwei');
  });

  it('is in review in 2026 with work on the desk: graded, rated, half rated, not rated, parts missing, duplicates open', async () => {
    const { rows } = await view<DeskListView>('sample-tianshui-2026', 'desk');
    expect(rows.filter(({ proposal }) => proposal !== null).length).toBe(9);
    expect(rows.filter(({ total }) => total !== null).length).toBe(16);
    const open = (what: string, which?: string) => rows.filter((row) => row.open.some((point) => point.what === what && (which === undefined || point.which === which))).length;
    expect(open('part', 'self')).toBe(1);
    expect(open('part', 'social')).toBe(3);
    expect(open('part', 'comprehensive')).toBe(22);
    expect(open('duplicate')).toBeGreaterThanOrEqual(2);
    const desks = await Promise.all(rows.map(({ unit }) => view<DeskView>('sample-tianshui-2026', `desk/${unit.id}`)));
    const ratings = desks.map(({ items }) => items.filter(({ office: own }) => own !== null).length);
    expect(new Set(ratings).size).toBe(8);
  });

  it('trims the peers of its departments, and shows which', async () => {
    const { result } = await view<DeskView>('sample-tianshui-2026', 'desk/caizhengju');
    const peers = result.parts.find(({ id }) => id === 'peers');
    expect(peers?.from?.length).toBe(5);
    expect(peers?.from?.filter(({ trimmed }) => trimmed).length).toBe(2);
  });
});

describe.each(['sample-arxan-2026', 'sample-tianshui-2026', 'sample-arxan-2025', 'sample-tianshui-2025'])('%s', (book) => {
  it('is verified from its first entry to its last', async () => {
    expect(await view(book, 'verify')).toMatchObject({ ok: true, fault: null });
  });

  it('can be read as a history', async () => {
    expect((await view<AuditView>(book, 'audit')).rows.length).toBe(200);
  });

  it('shows pictures behind problems', async () => {
    const { problems } = await view<ProblemsView>(book, 'problems');
    const files = problems.flatMap(({ evidence }) => evidence.flatMap((one) => (one.kind === 'file' ? [one.sha256] : [])));
    expect(files.length).toBeGreaterThan(5);
    const blob = await api.getBlob(`/books/${book}/evidence/${files[0]}`);
    expect(blob.type).toBe('image/png');
  });
});
