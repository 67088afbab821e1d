/**
 * Every address of the program, in one place. Each screen and its words arrive when first visited.
 *
 * An address holds what is shown (year, unit, filters), so that a link opens the same view again.
 * A new screen: a folder in src/screens with screen.tsx, search.ts and language/, one line here,
 * one in words.d.ts, one in the trail (shell/trail.ts) if it has a place there.
 *
 * Imports: router, screens (lazily; their search.ts at once), shell.
 */

import { createRootRoute, createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';

import type * as z from 'zod/mini';

import { search as audit } from '#screens/audit/search.ts';
import { peopleSearch as importPeople, search as importTable } from '#screens/import-table/search.ts';
import { search as record } from '#screens/record/search.ts';
import { search as registers } from '#screens/registers/search.ts';
import { search as survey } from '#screens/survey/search.ts';
import { search as reminders } from '#screens/reminders/search.ts';
import { search as suggestions } from '#screens/suggestions/search.ts';
import { search as workCalendar } from '#screens/work-calendar/search.ts';
import { search as desk } from '#screens/desk/search.ts';
import { search as duplicates } from '#screens/duplicates/search.ts';
import { search as home } from '#screens/home/search.ts';
import { search as inspection } from '#screens/inspection/search.ts';
import { search as inspections } from '#screens/inspections/search.ts';
import { search as claims } from '#screens/claims/search.ts';
import { search as integrity } from '#screens/integrity/search.ts';
import { search as counties } from '#screens/counties/search.ts';
import { search as countyResult } from '#screens/county-result/search.ts';
import { search as leadership } from '#screens/leadership/search.ts';
import { search as newInspection } from '#screens/new-inspection/search.ts';
import { search as newYear } from '#screens/new-year/search.ts';
import { objectSearch, search as objections } from '#screens/objections/search.ts';
import { search as outbox } from '#screens/outbox/search.ts';
import { search as overview } from '#screens/overview/search.ts';
import { search as packs } from '#screens/packs/search.ts';
import { search as peers } from '#screens/peers/search.ts';
import { search as peerDraw } from '#screens/peer-draw/search.ts';
import { search as plan } from '#screens/plan/search.ts';
import { search as problems } from '#screens/problems/search.ts';
import { packSearch as packRecord, search as recordProblem } from '#screens/record-problem/search.ts';
import { newNoticeSearch, noticeSearch, search as rectification } from '#screens/rectification/search.ts';
import { search as results } from '#screens/results/search.ts';
import { search as scheme } from '#screens/scheme/search.ts';
import { search as schemeCompare } from '#screens/scheme-compare/search.ts';
import { search as schemeEditor } from '#screens/scheme-editor/search.ts';
import { search as schemes } from '#screens/schemes/search.ts';
import { search as people } from '#screens/people/search.ts';
import { search as receipts } from '#screens/receipts/search.ts';
import { search as settings } from '#screens/settings/search.ts';
import { receivedSearch as received, search as sheet } from '#screens/sheet/search.ts';
import { search as unitResult } from '#screens/unit-result/search.ts';
import { search as units } from '#screens/units/search.ts';
import { search as siteResults } from '#screens/site-results/search.ts';
import { packSearch as packVisit, search as visit } from '#screens/visit/search.ts';
import { search as years } from '#screens/years/search.ts';
import { loadWords } from './language.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell });
const under = { getParentRoute: () => root };

/* A list of its own: written straight into addChildren, every path would be typed as any text. */
/* oxfmt-ignore: one line per address */
const addresses = [
  createRoute({ ...under, path: '/', validateSearch: home, ...wordsAlone('home'), component: lazyRouteComponent(() => import('#screens/home/screen.tsx'), 'HomeScreen') }),
  createRoute({ ...under, path: '/years', validateSearch: years, ...words('years'), component: lazyRouteComponent(() => import('#screens/years/screen.tsx'), 'YearsScreen') }),
  createRoute({ ...under, path: '/years/new', validateSearch: newYear, ...words('new-year', 'plan', 'units'), component: lazyRouteComponent(() => import('#screens/new-year/screen.tsx'), 'NewYearScreen') }),
  createRoute({ ...under, path: '/years/$book', ...timed(overview), ...words('overview'), component: lazyRouteComponent(() => import('#screens/overview/screen.tsx'), 'OverviewScreen') }),
  createRoute({ ...under, path: '/years/$book/plan', validateSearch: plan, ...words('plan'), component: lazyRouteComponent(() => import('#screens/plan/screen.tsx'), 'PlanScreen') }),
  createRoute({ ...under, path: '/years/$book/units', ...timed(units), ...words('units'), component: lazyRouteComponent(() => import('#screens/units/screen.tsx'), 'UnitsScreen') }),
  createRoute({ ...under, path: '/years/$book/problems', ...timed(problems), ...words('problems'), component: lazyRouteComponent(() => import('#screens/problems/screen.tsx'), 'ProblemsScreen') }),
  createRoute({ ...under, path: '/years/$book/problems/new', validateSearch: recordProblem, ...words('record-problem'), component: lazyRouteComponent(() => import('#screens/record-problem/screen.tsx'), 'RecordProblemScreen') }),
  createRoute({ ...under, path: '/years/$book/rectification', ...timed(rectification), ...words('rectification'), component: lazyRouteComponent(() => import('#screens/rectification/screen.tsx'), 'RectificationScreen') }),
  createRoute({ ...under, path: '/years/$book/rectification/new', validateSearch: newNoticeSearch, ...words('rectification'), component: lazyRouteComponent(() => import('#screens/rectification/new-notice-screen.tsx'), 'NewNoticeScreen') }),
  createRoute({ ...under, path: '/years/$book/rectification/$notice', ...timed(noticeSearch), ...words('rectification'), component: lazyRouteComponent(() => import('#screens/rectification/notice-screen.tsx'), 'NoticeScreen') }),
  createRoute({ ...under, path: '/years/$book/objections', ...timed(objections), ...words('objections', 'rectification'), component: lazyRouteComponent(() => import('#screens/objections/screen.tsx'), 'ObjectionsScreen') }),
  createRoute({ ...under, path: '/years/$book/objections/new', validateSearch: objectSearch, ...words('objections'), component: lazyRouteComponent(() => import('#screens/objections/object-screen.tsx'), 'ObjectScreen') }),
  createRoute({ ...under, path: '/years/$book/inspections', ...timed(inspections), ...words('inspections'), component: lazyRouteComponent(() => import('#screens/inspections/screen.tsx'), 'InspectionsScreen') }),
  createRoute({ ...under, path: '/years/$book/inspections/new', validateSearch: newInspection, ...words('new-inspection'), component: lazyRouteComponent(() => import('#screens/new-inspection/screen.tsx'), 'NewInspectionScreen') }),
  createRoute({ ...under, path: '/years/$book/inspections/$inspection', ...timed(inspection), ...words('inspection'), component: lazyRouteComponent(() => import('#screens/inspection/screen.tsx'), 'InspectionScreen') }),
  createRoute({ ...under, path: '/years/$book/site-results', validateSearch: siteResults, ...words('site-results'), component: lazyRouteComponent(() => import('#screens/site-results/screen.tsx'), 'SiteResultsScreen') }),
  createRoute({ ...under, path: '/outbox', validateSearch: outbox, ...words('outbox'), component: lazyRouteComponent(() => import('#screens/outbox/screen.tsx'), 'OutboxScreen') }),
  createRoute({ ...under, path: '/packs', validateSearch: packs, ...words('packs'), component: lazyRouteComponent(() => import('#screens/packs/screen.tsx'), 'PacksScreen') }),
  createRoute({ ...under, path: '/packs/$pack', validateSearch: packs, ...words('packs'), component: lazyRouteComponent(() => import('#screens/packs/pack-screen.tsx'), 'PackScreen') }),
  createRoute({ ...under, path: '/packs/$pack/visit', validateSearch: packVisit, ...words('visit'), component: lazyRouteComponent(() => import('#screens/visit/pack-screen.tsx'), 'PackVisitScreen') }),
  createRoute({ ...under, path: '/packs/$pack/record', validateSearch: packRecord, ...words('record-problem'), component: lazyRouteComponent(() => import('#screens/record-problem/pack-screen.tsx'), 'PackRecordScreen') }),
  createRoute({ ...under, path: '/years/$book/visit', validateSearch: visit, ...words('visit'), component: lazyRouteComponent(() => import('#screens/visit/screen.tsx'), 'VisitScreen') }),
  createRoute({ ...under, path: '/years/$book/duplicates', validateSearch: duplicates, ...words('duplicates'), component: lazyRouteComponent(() => import('#screens/duplicates/screen.tsx'), 'DuplicatesScreen') }),
  createRoute({ ...under, path: '/years/$book/sheets/$sheet', validateSearch: sheet, ...words('sheet'), component: lazyRouteComponent(() => import('#screens/sheet/screen.tsx'), 'SheetScreen') }),
  createRoute({ ...under, path: '/years/$book/received', validateSearch: received, ...words('sheet'), component: lazyRouteComponent(() => import('#screens/sheet/received-screen.tsx'), 'ReceivedScreen') }),
  createRoute({ ...under, path: '/years/$book/peers', validateSearch: peers, ...words('peers'), component: lazyRouteComponent(() => import('#screens/peers/screen.tsx'), 'PeersScreen') }),
  createRoute({ ...under, path: '/years/$book/peers/draw', validateSearch: peerDraw, ...words('peer-draw', 'peers'), component: lazyRouteComponent(() => import('#screens/peer-draw/screen.tsx'), 'PeerDrawScreen') }),
  createRoute({ ...under, path: '/years/$book/peers/integrity', validateSearch: integrity, ...words('integrity'), component: lazyRouteComponent(() => import('#screens/integrity/screen.tsx'), 'IntegrityScreen') }),
  createRoute({ ...under, path: '/years/$book/claims', validateSearch: claims, ...words('claims'), component: lazyRouteComponent(() => import('#screens/claims/screen.tsx'), 'ClaimsScreen') }),
  createRoute({ ...under, path: '/years/$book/desk', ...timed(desk), ...words('desk', 'reasons'), component: lazyRouteComponent(() => import('#screens/desk/screen.tsx'), 'DeskScreen') }),
  createRoute({ ...under, path: '/years/$book/desk/$unit', ...timed(desk), ...words('desk', 'reasons'), component: lazyRouteComponent(() => import('#screens/desk/screen.tsx'), 'DeskScreen') }),
  createRoute({ ...under, path: '/years/$book/results', ...timed(results), ...words('results'), component: lazyRouteComponent(() => import('#screens/results/screen.tsx'), 'ResultsScreen') }),
  createRoute({ ...under, path: '/years/$book/results/$unit', ...timed(unitResult), ...words('unit-result', 'reasons'), component: lazyRouteComponent(() => import('#screens/unit-result/screen.tsx'), 'UnitResultScreen') }),
  createRoute({ ...under, path: '/years/$book/leadership', ...timed(leadership), ...words('leadership'), component: lazyRouteComponent(() => import('#screens/leadership/screen.tsx'), 'LeadershipScreen') }),
  createRoute({ ...under, path: '/years/$book/survey', validateSearch: survey, ...words('survey'), component: lazyRouteComponent(() => import('#screens/survey/screen.tsx'), 'SurveyScreen') }),
  createRoute({ ...under, path: '/years/$book/registers', ...timed(registers), ...words('registers', 'record'), component: lazyRouteComponent(() => import('#screens/registers/screen.tsx'), 'RegistersScreen') }),
  createRoute({ ...under, path: '/years/$book/registers/new', validateSearch: record, ...words('record'), component: lazyRouteComponent(() => import('#screens/record/new-record-screen.tsx'), 'NewRecordScreen') }),
  createRoute({ ...under, path: '/years/$book/registers/$record', validateSearch: record, ...words('record'), component: lazyRouteComponent(() => import('#screens/record/record-screen.tsx'), 'RecordScreen') }),
  createRoute({ ...under, path: '/years/$book/suggestions', validateSearch: suggestions, ...words('suggestions', 'record'), component: lazyRouteComponent(() => import('#screens/suggestions/screen.tsx'), 'SuggestionsScreen') }),
  createRoute({ ...under, path: '/years/$book/reminders', validateSearch: reminders, ...words('reminders'), component: lazyRouteComponent(() => import('#screens/reminders/screen.tsx'), 'RemindersScreen') }),
  createRoute({ ...under, path: '/years/$book/calendar', validateSearch: workCalendar, ...words('work-calendar'), component: lazyRouteComponent(() => import('#screens/work-calendar/screen.tsx'), 'WorkCalendarScreen') }),
  createRoute({ ...under, path: '/years/$book/import', validateSearch: importTable, ...words('import-table', 'record', 'units'), component: lazyRouteComponent(() => import('#screens/import-table/screen.tsx'), 'ImportTableScreen') }),
  createRoute({ ...under, path: '/years/$book/audit', validateSearch: audit, ...words('audit'), component: lazyRouteComponent(() => import('#screens/audit/screen.tsx'), 'AuditScreen') }),
  createRoute({ ...under, path: '/counties', validateSearch: counties, ...words('counties'), component: lazyRouteComponent(() => import('#screens/counties/screen.tsx'), 'CountiesScreen') }),
  createRoute({ ...under, path: '/counties/$countyYear', validateSearch: countyResult, ...words('county-result'), component: lazyRouteComponent(() => import('#screens/county-result/screen.tsx'), 'CountyResultScreen') }),
  createRoute({ ...under, path: '/settings', validateSearch: settings, ...words('settings'), component: lazyRouteComponent(() => import('#screens/settings/screen.tsx'), 'SettingsScreen') }),
  createRoute({ ...under, path: '/people', validateSearch: people, ...words('people', 'sign-in'), component: lazyRouteComponent(() => import('#screens/people/screen.tsx'), 'PeopleScreen') }),
  createRoute({ ...under, path: '/people/import', validateSearch: importPeople, ...words('import-table', 'people', 'sign-in'), component: lazyRouteComponent(() => import('#screens/import-table/people-screen.tsx'), 'PeopleImportScreen') }),
  createRoute({ ...under, path: '/receipts', validateSearch: receipts, ...words('receipts', 'ledger'), component: lazyRouteComponent(() => import('#screens/receipts/screen.tsx'), 'ReceiptsScreen') }),
  createRoute({ ...under, path: '/schemes', validateSearch: schemes, ...words('schemes'), component: lazyRouteComponent(() => import('#screens/schemes/screen.tsx'), 'SchemesScreen') }),
  createRoute({ ...under, path: '/schemes/compare', validateSearch: schemeCompare, ...words('scheme-compare', 'scheme-editor'), component: lazyRouteComponent(() => import('#screens/scheme-compare/screen.tsx'), 'SchemeCompareScreen') }),
  createRoute({ ...under, path: '/schemes/drafts/$draft', validateSearch: schemeEditor, ...words('scheme-editor', 'reasons'), component: lazyRouteComponent(() => import('#screens/scheme-editor/screen.tsx'), 'SchemeEditorScreen') }),
  createRoute({ ...under, path: '/scheme/$id', validateSearch: scheme, ...words('scheme', 'reasons'), component: lazyRouteComponent(() => import('#screens/scheme/screen.tsx'), 'SchemeScreen') }),
] as const;

export const routeTree = root.addChildren(addresses);

/** The words of a screen, and the sentences of refusals, fetched beside its program. Once is enough: they never go stale. */
function words(...namespaces: readonly string[]) {
  return wordsAlone('client', ...namespaces);
}

/** Home has no refusal to say until there is one. */
function wordsAlone(...namespaces: readonly string[]) {
  return { loader: () => loadWords(namespaces), staleTime: Number.POSITIVE_INFINITY };
}

/** An earlier day stays in the address from screen to screen, until one that knows only today, or the way back. */
function timed<Schema extends z.ZodMiniType<{ asOf?: string | undefined }>>(validateSearch: Schema) {
  return { validateSearch, search: { middlewares: [retainSearchParams<z.output<Schema>>(['asOf'])] } };
}
