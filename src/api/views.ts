/**
 * What can be read of a book, by address below `/api/books/:book/`. Each view arrives when it is first asked for, so that
 * home does not wait for the desk.
 *
 * Imports: view (lazily), ledger (types).
 */

import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { DraftNote } from '#view/task-status.ts';

/** `now`: the moment that is looked at, the end of an earlier day. `today`: the present one. */
export interface ViewContext { readonly viewer: Actor; readonly now: string; readonly today: string; readonly drafts: readonly DraftNote[] }

/** `undefined` where there is nothing for this viewer. `id` is the last part of the address, or ''. */
export type View = (state: BookState, context: ViewContext, id: string) => unknown;
export type LoadedView = () => Promise<View>;

/** Views that can also be asked as of an earlier day (`?asOf=2026-06-01`): those that show what was, not what is to be done. */
export const timedViews: ReadonlySet<string> = new Set([
  'overview', 'units', 'problems', 'inspections', 'inspections/:id', 'rectification', 'rectification/:id', 'objections', 'registers/:id',
  'desk', 'desk/:id', 'results', 'results/:id', 'leadership', 'changes',
]);

/** Views that tell how far half-typed sheets are; for the others nobody looks them up. */
export const viewsWithDrafts: ReadonlySet<string> = new Set(['overview', 'peers', 'reminders']);

/** One more view is one more line, and a row in test/api/reading-rights.test.ts. */
export const views: Readonly<Record<string, LoadedView>> = {
  overview: async () => {
    const { overviewView } = await import('#view/overview.ts');
    return (state, { viewer, ...context }) => overviewView(state, viewer, context);
  },
  plan: async () => {
    const { planView } = await import('#view/plan.ts');
    return (state, { viewer, now }) => planView(state, viewer, now);
  },
  units: async () => {
    const { unitsView } = await import('#view/plan.ts');
    return (state, { viewer, now }) => unitsView(state, viewer, now);
  },
  problems: async () => {
    const { problemsView } = await import('#view/problems.ts');
    return (state, { viewer, now }) => problemsView(state, viewer, now);
  },
  changes: async () => {
    const { changesView } = await import('#view/changes.ts');
    return (state, { viewer, now, today }) => changesView(state, viewer, { now, today });
  },
  duplicates: async () => {
    const { duplicatesView } = await import('#view/duplicates.ts');
    return (state, { viewer, now }) => duplicatesView(state, viewer, now);
  },
  inspections: async () => {
    const { inspectionsView } = await import('#view/inspections.ts');
    return (state, { viewer, now }) => inspectionsView(state, viewer, now);
  },
  'inspections/:id': async () => {
    const { inspectionView } = await import('#view/inspection.ts');
    return (state, context, id) => inspectionView(state, id, context);
  },
  peers: async () => {
    const { peersView } = await import('#view/peers.ts');
    return (state, { viewer, ...context }) => peersView(state, viewer, context);
  },
  'received-peers': async () => {
    const { receivedPeersView } = await import('#view/received-peers.ts');
    return (state, { viewer, now }) => receivedPeersView(state, viewer, now);
  },
  'peer-draw': async () => {
    const { peerDrawView } = await import('#view/peer-draw.ts');
    return (state, { viewer, now }) => peerDrawView(state, viewer, now);
  },
  claims: async () => {
    const { claimsView } = await import('#view/claims.ts');
    return (state, { viewer, now }) => claimsView(state, viewer, now);
  },
  integrity: async () => {
    const { integrityView } = await import('#view/integrity/integrity.ts');
    return (state, { viewer, now }) => integrityView(state, viewer, now);
  },
  'peer-replacements/:id': async () => {
    const { peerReplacementView } = await import('#view/peer-replacement.ts');
    return (state, { viewer }, id) => peerReplacementView(state, id, viewer);
  },
  'sheets/:id': async () => {
    const { sheetView } = await import('#view/sheet.ts');
    return (state, context, id) => sheetView(state, id, context);
  },
  desk: async () => {
    const { deskListView } = await import('#view/desk.ts');
    return (state, { viewer, now }) => deskListView(state, viewer, now);
  },
  'desk/:id': async () => {
    const { deskView } = await import('#view/desk.ts');
    return (state, context, id) => deskView(state, id, context);
  },
  results: async () => {
    const { resultsView } = await import('#view/results.ts');
    return (state, { viewer, now }) => resultsView(state, viewer, now);
  },
  'results/:id': async () => {
    const { unitResultView } = await import('#view/results.ts');
    return (state, context, id) => unitResultView(state, id, context);
  },
  rectification: async () => {
    const { rectificationView } = await import('#view/rectification.ts');
    return (state, { viewer, now }) => rectificationView(state, viewer, now);
  },
  'rectification/:id': async () => {
    const { noticeView } = await import('#view/rectification.ts');
    return (state, context, id) => noticeView(state, id, context);
  },
  objections: async () => {
    const { objectionsView } = await import('#view/objections.ts');
    return (state, { viewer, now }) => objectionsView(state, viewer, now);
  },
  'registers/:id': async () => {
    const { registerView } = await import('#view/register.ts');
    return (state, context, id) => registerView(state, id, context);
  },
  'records/:id': async () => {
    const { recordView } = await import('#view/register.ts');
    return (state, context, id) => recordView(state, id, context);
  },
  suggestions: async () => {
    const { suggestionsView } = await import('#view/suggestions.ts');
    return (state, context) => suggestionsView(state, context);
  },
  calendar: async () => {
    const { workCalendarView } = await import('#view/work-calendar.ts');
    return (state, context) => workCalendarView(state, context);
  },
  reminders: async () => {
    const { remindersView } = await import('#view/reminders.ts');
    return (state, context) => remindersView(state, context);
  },
  leadership: async () => {
    const { leadershipView } = await import('#view/leadership.ts');
    return (state, { viewer, now }) => leadershipView(state, viewer, now);
  },
  facts: async () => {
    const { yearFactsView } = await import('#view/year-facts.ts');
    return (state, { viewer }) => yearFactsView(state, viewer);
  },
  'understanding/:id': async () => {
    const { understandingView } = await import('#view/understanding.ts');
    return (state, { viewer }, id) => understandingView(state, id, viewer);
  },
};
