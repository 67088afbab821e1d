/**
 * The steps of the breadcrumb for an address. Pure.
 *
 * Example  "/years/demo/desk/edu" -> home, years, {book: demo}, desk, {unit: edu}.
 */

export type TrailWord =
  | 'home' | 'years' | 'newYear' | 'plan' | 'units' | 'problems' | 'recordProblem' | 'rectification' | 'newNotice' | 'objections' | 'object' | 'duplicates'
  | 'inspections' | 'visit' | 'packs' | 'packRecord' | 'outbox' | 'siteResults' | 'planInspection' | 'peers' | 'desk' | 'results' | 'leadership' | 'audit' | 'settings' | 'schemes' | 'compareSchemes'
  | 'registers' | 'newRecord' | 'suggestions' | 'reminders' | 'calendar' | 'import' | 'peerDraw' | 'integrity' | 'claims' | 'survey' | 'received' | 'counties' | 'people' | 'receipts';

export type TrailStep = { readonly address: string } & (
  | { readonly word: TrailWord; readonly param?: undefined; readonly value?: undefined }
  | { readonly word?: undefined; readonly param: string; readonly value: string }
);

const wordByPart: Readonly<Record<string, TrailWord>> = {
  years: 'years',
  plan: 'plan',
  units: 'units',
  problems: 'problems',
  rectification: 'rectification',
  objections: 'objections',
  inspections: 'inspections',
  visit: 'visit',
  packs: 'packs',
  record: 'packRecord',
  outbox: 'outbox',
  'site-results': 'siteResults',
  duplicates: 'duplicates',
  peers: 'peers',
  desk: 'desk',
  results: 'results',
  leadership: 'leadership',
  audit: 'audit',
  settings: 'settings',
  people: 'people',
  receipts: 'receipts',
  schemes: 'schemes',
  compare: 'compareSchemes',
  registers: 'registers',
  survey: 'survey',
  suggestions: 'suggestions',
  reminders: 'reminders',
  calendar: 'calendar',
  import: 'import',
  draw: 'peerDraw',
  integrity: 'integrity',
  claims: 'claims',
  received: 'received',
  counties: 'counties',
};

/** What follows these parts is the name of something, not a place. */
const paramAfter: Readonly<Record<string, string>> = { years: 'book', counties: 'countyYear', sheets: 'sheet', desk: 'unit', results: 'unit', inspections: 'inspection', packs: 'pack', scheme: 'id', drafts: 'draft', rectification: 'notice', registers: 'record' };

/** What is made new below these parts; below any other a record of a problem. */
const newBelow: Readonly<Record<string, TrailWord>> = { years: 'newYear', inspections: 'planInspection', rectification: 'newNotice', objections: 'object', registers: 'newRecord' };

/** Parts without a page of their own: they make no step. */
const silent = new Set(['sheets', 'scheme', 'drafts']);

export function trailOf(path: string): readonly TrailStep[] {
  const parts = path.split('/').filter((part) => part !== '');
  const steps: TrailStep[] = [{ address: '/', word: 'home' }];

  parts.forEach((part, index) => {
    const address = `/${parts.slice(0, index + 1).join('/')}`;
    const before = parts[index - 1] ?? '';
    const param = paramAfter[before];
    if (part === 'new') steps.push({ address, word: newBelow[before] ?? 'recordProblem' });
    else if (param !== undefined) {
      // a scheme to read hangs on the list of schemes, whatever its address
      if (before === 'scheme') steps.push({ address: '/schemes', word: 'schemes' });
      steps.push({ address, param, value: decoded(part) });
    } else if (!silent.has(part)) {
      const word = wordByPart[part];
      steps.push(word === undefined ? { address, param: part, value: part } : { address, word });
    }
  });
  return steps;
}

/** A mistyped address may hold what cannot be decoded; it is shown as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
