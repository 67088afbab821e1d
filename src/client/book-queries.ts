/**
 * Everything the screens read: how it is named in the cache and fetched.
 *
 * Every key begins with 'book' and the book's id, so that one change refreshes what shows it, and
 * ends with who is asking, as each person gets a view of their own.
 *
 * Imports: @tanstack/react-query, view (types), client.
 */

import { keepPreviousData, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';

import type { ChainFault } from '#ledger/chain.ts';
import type { RegisterKind, Scheme } from '#scheme/grammar.ts';
import type { AuditView } from '#view/audit.ts';
import type { BookCard } from '#view/book-card.ts';
import type { ClaimsView } from '#view/claims.ts';
import type { DeskListView, DeskView } from '#view/desk.ts';
import type { DuplicatesView } from '#view/duplicates.ts';
import type { HomeView } from '#view/home.ts';
import type { InspectionView } from '#view/inspection.ts';
import type { InspectionsView } from '#view/inspections.ts';
import type { IntegrityView } from '#view/integrity/integrity.ts';
import type { LeadershipView } from '#view/leadership.ts';
import type { OverviewView } from '#view/overview.ts';
import type { PeerDrawView } from '#view/peer-draw.ts';
import type { PeerReplacementView } from '#view/peer-replacement.ts';
import type { PeersView } from '#view/peers.ts';
import type { PlanView, UnitsView } from '#view/plan.ts';
import type { ObjectionsView } from '#view/objections.ts';
import type { TimelineView } from '#view/problem-timeline.ts';
import type { ProblemsView } from '#view/problems.ts';
import type { NoticeView, RectificationView } from '#view/rectification.ts';
import type { ReceivedPeersView } from '#view/received-peers.ts';
import type { RecordView, RegisterView } from '#view/register.ts';
import type { RemindersView } from '#view/reminders.ts';
import type { ResultsView, UnitResultView } from '#view/results.ts';
import type { ScoreHistoryView } from '#view/score-history.ts';
import type { SheetView } from '#view/sheet.ts';
import type { SuggestionsView } from '#view/suggestions.ts';
import type { WorkCalendarView } from '#view/work-calendar.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { useActor } from './actor.ts';
import { useApi, type ApiClient } from './api-client.ts';
import { asOfQuery, useAsOf } from './as-of.ts';

export type HomeAnswer = HomeView & { readonly broken: readonly { readonly book: string; readonly refusal: Refusal }[]; readonly checking: boolean };
export interface VerifyAnswer { readonly ok: boolean; readonly length: number; readonly head: string; readonly fault: ChainFault | null }

interface ViewByName {
  overview: OverviewView;
  plan: PlanView;
  units: UnitsView;
  problems: ProblemsView;
  duplicates: DuplicatesView;
  inspections: InspectionsView;
  peers: PeersView;
  'received-peers': ReceivedPeersView;
  'peer-draw': PeerDrawView;
  integrity: IntegrityView;
  claims: ClaimsView;
  desk: DeskListView;
  results: ResultsView;
  leadership: LeadershipView;
  rectification: RectificationView;
  objections: ObjectionsView;
  suggestions: SuggestionsView;
  calendar: WorkCalendarView;
  reminders: RemindersView;
}

export function homeQuery(api: ApiClient, actor: unknown) {
  return queryOptions({ queryKey: ['home', actor], queryFn: () => api.get<HomeAnswer>('/home') });
}

/** Looks again until every book was checked: one found broken is named then. */
export function useHome() {
  return useSuspenseQuery({ ...homeQuery(useApi(), useActor()), refetchInterval: ({ state }) => (state.data?.checking === true ? stillChecking : false) });
}

const stillChecking = 500;

/** The card of a year without waiting for it: for the frame around the screens. */
export function useBookCard(book: string | undefined): BookCard | undefined {
  const { data } = useQuery({ ...homeQuery(useApi(), useActor()), enabled: book !== undefined });
  return data?.books.find((card) => card.book === book);
}

/** Views that show an earlier day when the page does; the others are of today whatever the page shows. */
const timed: ReadonlySet<keyof ViewByName> = new Set(['overview', 'units', 'problems', 'inspections', 'rectification', 'objections', 'desk', 'results', 'leadership']);

interface Asked { readonly book: string; readonly actor: unknown; readonly asOf?: string | undefined }

/** Key and fetcher of a view of a whole book, for hooks and for preloading. */
export function viewQuery<Name extends keyof ViewByName>(api: ApiClient, name: Name, { book, actor, asOf }: Asked) {
  return queryOptions({ queryKey: ['book', book, name, actor, asOf ?? ''], queryFn: () => api.get<ViewByName[Name]>(`/books/${book}/${name}${asOfQuery(asOf)}`) });
}

/** Suspends until the view is there; a refusal goes to the route's error boundary. */
export function useView<Name extends keyof ViewByName>(name: Name, book: string) {
  const asOf = useAsOf();
  return useSuspenseQuery(viewQuery(useApi(), name, { book, actor: useActor(), asOf: timed.has(name) ? asOf : undefined })).data;
}

/** The same of today, beside an earlier day: fetched only then, and not waited for. */
export function useViewNow<Name extends keyof ViewByName>(name: Name, book: string) {
  const asOf = useAsOf();
  return useQuery({ ...viewQuery(useApi(), name, { book, actor: useActor() }), enabled: asOf !== undefined }).data;
}

export function sheetQuery(api: ApiClient, { book, sheet, actor }: { book: string; sheet: string; actor: unknown }) {
  return queryOptions({ queryKey: ['book', book, 'sheet', sheet, actor], queryFn: () => api.get<SheetView>(`/books/${book}/sheets/${encodeURIComponent(sheet)}`) });
}

export function useSheet(book: string, sheet: string) {
  return useSuspenseQuery(sheetQuery(useApi(), { book, sheet, actor: useActor() })).data;
}

export function deskQuery(api: ApiClient, { book, unit, actor, asOf }: Asked & { readonly unit: string }) {
  return queryOptions({ queryKey: ['book', book, 'desk', unit, actor, asOf ?? ''], queryFn: () => api.get<DeskView>(`/books/${book}/desk/${encodeURIComponent(unit)}${asOfQuery(asOf)}`) });
}

export function useDesk(book: string, unit: string) {
  return useSuspenseQuery(deskQuery(useApi(), { book, unit, actor: useActor(), asOf: useAsOf() })).data;
}

export function useInspection(book: string, inspection: string) {
  const api = useApi();
  const actor = useActor();
  const asOf = useAsOf();
  return useSuspenseQuery({ queryKey: ['book', book, 'inspection', inspection, actor, asOf ?? ''], queryFn: () => api.get<InspectionView>(`/books/${book}/inspections/${encodeURIComponent(inspection)}${asOfQuery(asOf)}`) }).data;
}

export function useUnitResult(book: string, unit: string) {
  const api = useApi();
  const actor = useActor();
  const asOf = useAsOf();
  return useSuspenseQuery({
    queryKey: ['book', book, 'result', unit, actor, asOf ?? ''],
    queryFn: () => api.get<UnitResultView>(`/books/${book}/results/${encodeURIComponent(unit)}${asOfQuery(asOf)}`),
  }).data;
}

export function useNotice(book: string, notice: string) {
  const api = useApi();
  const actor = useActor();
  const asOf = useAsOf();
  return useSuspenseQuery({
    queryKey: ['book', book, 'notice', notice, actor, asOf ?? ''],
    queryFn: () => api.get<NoticeView>(`/books/${book}/rectification/${encodeURIComponent(notice)}${asOfQuery(asOf)}`),
  }).data;
}

/** Asked when it is looked at: the book is folded from its beginning. */
export function useScoreHistory(book: string, unit: string) {
  const api = useApi();
  const actor = useActor();
  return useSuspenseQuery({
    queryKey: ['book', book, 'history', unit, actor],
    queryFn: () => api.get<ScoreHistoryView>(`/books/${book}/history/${encodeURIComponent(unit)}`),
  }).data;
}

export function useRegister(book: string, kind: RegisterKind) {
  const api = useApi();
  const actor = useActor();
  const asOf = useAsOf();
  return useSuspenseQuery({ queryKey: ['book', book, 'register', kind, actor, asOf ?? ''], queryFn: () => api.get<RegisterView>(`/books/${book}/registers/${kind}${asOfQuery(asOf)}`) }).data;
}

export function useRecord(book: string, record: string) {
  const api = useApi();
  const actor = useActor();
  return useSuspenseQuery({ queryKey: ['book', book, 'record', record, actor], queryFn: () => api.get<RecordView>(`/books/${book}/records/${encodeURIComponent(record)}`) }).data;
}

/** Everything the book says of one problem; undefined while it is being fetched. */
export function useTimeline(book: string, problem: string) {
  const api = useApi();
  const actor = useActor();
  const asOf = useAsOf();
  return useQuery({
    queryKey: ['book', book, 'timeline', problem, actor, asOf ?? ''],
    queryFn: () => api.get<TimelineView>(`/books/${book}/problems/${problem}/timeline${asOfQuery(asOf)}`),
  });
}

/** What would become of a reviewer's sheets; undefined while it is worked out. */
export function usePeerReplacement(book: string, reviewer: string) {
  const api = useApi();
  const actor = useActor();
  return useQuery({ queryKey: ['book', book, 'peer-replacement', reviewer, actor], queryFn: () => api.get<PeerReplacementView>(`/books/${book}/peer-replacements/${encodeURIComponent(reviewer)}`) });
}

/** The scheme inside a book: it never changes, so it is fetched once. */
export function useScheme(book: string) {
  const api = useApi();
  return useSuspenseQuery({
    queryKey: ['scheme', book],
    queryFn: () => api.get<{ readonly scheme: Scheme; readonly hash: string }>(`/books/${book}/scheme`),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** Entries before number `before + 1`, newest first. */
export function useAudit(book: string, before?: number) {
  const api = useApi();
  const actor = useActor();
  return useQuery({
    queryKey: ['book', book, 'audit', before ?? 'end', actor],
    queryFn: () => api.get<AuditView>(`/books/${book}/audit${before === undefined ? '' : `?before=${before}`}`),
    placeholderData: keepPreviousData,
  });
}

/** Asked on demand: it reads and hashes the whole book. */
export function useVerify(book: string) {
  const api = useApi();
  return useQuery({ queryKey: ['verify', book], queryFn: () => api.get<VerifyAnswer>(`/books/${book}/verify`), enabled: false, staleTime: 0, gcTime: 0 });
}
