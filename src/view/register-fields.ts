/**
 * A record of a register as the fields of a form or the columns of a table: what is asked, and from typed text to
 * content with a fault for each field that does not fit.
 *
 * Form, table import and error file use the same list, so that they ask the same.
 *
 * Imports: ledger, scheme (types).
 */

import { answerKinds, channels, reviewOutcomes, type RecordContent } from '#ledger/obligation-fields.ts';
import type { Untouched } from '#ledger/state.ts';
import type { Register, RegisterKind } from '#scheme/grammar.ts';

export const fieldIds = [
  'title', 'number', 'arose', 'reviewOutcome', 'reviewOn', 'published', 'url', 'received', 'channel', 'correctionAsked', 'correctionAnswered',
  'thirdAsked', 'thirdAnswered', 'otherAsked', 'otherAnswered', 'extended', 'answered', 'answer', 'fee', 'policyOn', 'explained', 'linked', 'year', 'submitted', 'found', 'reported', 'clarified', 'note',
] as const;
export type FieldId = (typeof fieldIds)[number];

export type FieldKind = 'line' | 'words' | 'day' | 'url' | 'year' | 'yuan' | 'flag' | 'channel' | 'answer' | 'review';

export interface RecordField {
  readonly id: FieldId;
  readonly kind: FieldKind;
  readonly isRequired?: true;
  /** Fields of one part stand together. */
  readonly part: 'main' | 'review' | 'correction' | 'thirdParty' | 'otherBody' | 'outcome';
  /** A day that cannot come before this one. */
  readonly notBefore?: FieldId;
  /** Says nothing without that one. */
  readonly needs?: FieldId;
}

/** What was typed, by field; an empty text is the same as nothing. */
export type TypedRecord = Readonly<Partial<Record<FieldId, string>>>;

export type FieldFault = 'missing' | 'day' | 'future' | 'before' | 'needs' | 'url' | 'year' | 'yuan' | 'choice' | 'tooLong' | 'control';

const review: readonly RecordField[] = [
  { id: 'reviewOutcome', kind: 'review', part: 'review', needs: 'reviewOn' },
  { id: 'reviewOn', kind: 'day', part: 'review', needs: 'reviewOutcome' },
];
const title: RecordField = { id: 'title', kind: 'words', part: 'main', isRequired: true };
const number: RecordField = { id: 'number', kind: 'line', part: 'main' };
const url: RecordField = { id: 'url', kind: 'url', part: 'outcome' };
const note: RecordField = { id: 'note', kind: 'words', part: 'outcome' };
const day = (id: FieldId, part: RecordField['part'], more: Partial<RecordField> = {}): RecordField => ({ id, kind: 'day', part, ...more });

/** The fields of a register, in the order of a form; what the scheme does not ask is left out. */
export function fieldsOf(register: Register): readonly RecordField[] {
  const reviewed = register.secrecyReview === undefined ? [] : review;
  switch (register.kind) {
    case 'publication':
      return [title, number, day('arose', 'main', { isRequired: true }), ...reviewed, day('published', 'outcome', { notBefore: 'arose' }), url, note];
    case 'request':
      return [
        title, number, day('received', 'main', { isRequired: true }), { id: 'channel', kind: 'channel', part: 'main', isRequired: true },
        ...asked('correction', 'correctionAsked', 'correctionAnswered'),
        ...(register.thirdParty === undefined ? [] : asked('thirdParty', 'thirdAsked', 'thirdAnswered')),
        ...(register.otherBody === undefined ? [] : asked('otherBody', 'otherAsked', 'otherAnswered')),
        ...reviewed,
        ...(register.extension === undefined ? [] : [day('extended', 'outcome', { notBefore: 'received' })]),
        day('answered', 'outcome', { notBefore: 'received' }), { id: 'answer', kind: 'answer', part: 'outcome' }, { id: 'fee', kind: 'yuan', part: 'outcome' }, note,
      ];
    case 'explanation':
      return [title, number, day('policyOn', 'main', { isRequired: true }), day('explained', 'outcome'), url, { id: 'linked', kind: 'flag', part: 'outcome' }, note];
    case 'report':
      return [{ id: 'year', kind: 'year', part: 'main', isRequired: true }, day('submitted', 'outcome'), day('published', 'outcome'), url, note];
    case 'clarification':
      return [title, day('found', 'main', { isRequired: true }), day('reported', 'outcome', { notBefore: 'found' }), day('clarified', 'outcome', { notBefore: 'found' }), url, note];
  }
}

function asked(part: RecordField['part'], ask: FieldId, answer: FieldId): readonly RecordField[] {
  return [day(ask, part, { notBefore: 'received' }), day(answer, part, { notBefore: ask, needs: ask })];
}

/** Choices of a field, by their code. */
export function choicesOf(kind: FieldKind): readonly string[] {
  switch (kind) {
    case 'channel':
      return channels;
    case 'answer':
      return answerKinds;
    case 'review':
      return reviewOutcomes;
    case 'flag':
      return ['1'];
    default:
      return [];
  }
}

/** Every fault with its field; none means that `contentOf` has something to say. */
export function faultsOf(register: Register, typed: TypedRecord, today: string): readonly { readonly field: FieldId; readonly fault: FieldFault }[] {
  return fieldsOf(register).flatMap((field) => {
    const fault = faultOf(field, typed, today);
    return fault === undefined ? [] : [{ field: field.id, fault }];
  });
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;

function faultOf({ id, kind, isRequired, notBefore, needs }: RecordField, typed: TypedRecord, today: string): FieldFault | undefined {
  const text = (typed[id] ?? '').trim();
  if (text === '') return isRequired === true ? 'missing' : undefined;
  if (controls.test(text)) return 'control';
  const own = kindFault(kind, text);
  if (own !== undefined) return own;
  if (needs !== undefined && (typed[needs] ?? '') === '') return 'needs';
  if (kind !== 'day') return undefined;
  if (text > today) return 'future';
  const first = notBefore === undefined ? '' : (typed[notBefore] ?? '');
  return first !== '' && text < first ? 'before' : undefined;
}

function kindFault(kind: FieldKind, text: string): FieldFault | undefined {
  switch (kind) {
    case 'line':
    case 'words':
      return text.length > 2000 ? 'tooLong' : undefined;
    case 'day':
      return isDay(text) ? undefined : 'day';
    case 'url':
      return /^https?:\/\/[^\s<>"]+$/i.test(text) && text.length <= 2000 ? undefined : 'url';
    case 'year':
      return /^20\d\d$/.test(text) ? undefined : 'year';
    case 'yuan':
      return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? undefined : 'yuan';
    case 'flag':
    case 'channel':
    case 'answer':
    case 'review':
      return choicesOf(kind).includes(text) ? undefined : 'choice';
  }
}

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

/** Content of a record that has no faults. */
export function contentOf(kind: RegisterKind, typed: TypedRecord): RecordContent {
  const text = (id: FieldId) => (typed[id] ?? '').trim();
  const maybe = <K extends string>(key: K, id: FieldId) => (text(id) === '' ? {} : ({ [key]: text(id) } as Record<K, string>));
  const pair = <K extends string>(key: K, ask: FieldId, answer: FieldId) =>
    text(ask) === '' ? {} : ({ [key]: { asked: text(ask), ...maybe('answered', answer) } } as Record<K, { asked: string; answered?: string }>);
  const reviewed = text('reviewOn') === '' ? {} : { review: { outcome: text('reviewOutcome'), on: text('reviewOn') } };
  const named = { title: text('title'), number: text('number'), note: text('note') };
  const content = (): object => {
    switch (kind) {
      case 'publication':
        return { ...named, arose: text('arose'), ...reviewed, ...maybe('published', 'published'), ...maybe('url', 'url') };
      case 'request':
        return {
          ...named, received: text('received'), channel: text('channel'), ...pair('correction', 'correctionAsked', 'correctionAnswered'),
          ...pair('thirdParty', 'thirdAsked', 'thirdAnswered'), ...pair('otherBody', 'otherAsked', 'otherAnswered'), ...reviewed,
          ...maybe('extended', 'extended'), ...maybe('answered', 'answered'), ...maybe('answer', 'answer'), ...maybe('fee', 'fee'),
        };
      case 'explanation':
        return { ...named, published: text('policyOn'), ...maybe('explained', 'explained'), ...maybe('url', 'url'), linked: text('linked') === '1' };
      case 'report':
        return { year: Number(text('year')), ...maybe('submitted', 'submitted'), ...maybe('published', 'published'), ...maybe('url', 'url'), note: text('note') };
      case 'clarification':
        return { title: text('title'), found: text('found'), ...maybe('reported', 'reported'), ...maybe('clarified', 'clarified'), ...maybe('url', 'url'), note: text('note') };
    }
  };
  return { register: kind, ...content() } as RecordContent;
}

/** The same record as text, by field. */
export function typedOf(content: Untouched<RecordContent>): TypedRecord {
  switch (content.register) {
    case 'publication': {
      const { title: words, number: no, arose, review: seen, published, url: address, note: more } = content;
      return { title: words, number: no, arose, reviewOutcome: seen?.outcome ?? '', reviewOn: seen?.on ?? '', published: published ?? '', url: address ?? '', note: more };
    }
    case 'request': {
      const { title: words, number: no, received, channel, correction, thirdParty, otherBody, review: seen, extended, answered, answer, fee, note: more } = content;
      return {
        title: words, number: no, received, channel, correctionAsked: correction?.asked ?? '', correctionAnswered: correction?.answered ?? '',
        thirdAsked: thirdParty?.asked ?? '', thirdAnswered: thirdParty?.answered ?? '', otherAsked: otherBody?.asked ?? '', otherAnswered: otherBody?.answered ?? '',
        reviewOutcome: seen?.outcome ?? '', reviewOn: seen?.on ?? '', extended: extended ?? '', answered: answered ?? '', answer: answer ?? '', fee: fee ?? '', note: more,
      };
    }
    case 'explanation': {
      const { title: words, number: no, published, explained, url: address, linked, note: more } = content;
      return { title: words, number: no, policyOn: published, explained: explained ?? '', url: address ?? '', linked: linked ? '1' : '', note: more };
    }
    case 'report': {
      const { year, submitted, published, url: address, note: more } = content;
      return { year: String(year), submitted: submitted ?? '', published: published ?? '', url: address ?? '', note: more };
    }
    case 'clarification': {
      const { title: words, found, reported, clarified, url: address, note: more } = content;
      return { title: words, found, reported: reported ?? '', clarified: clarified ?? '', url: address ?? '', note: more };
    }
  }
}

/** What people call a record. */
export function nameOfRecord(content: Untouched<RecordContent>): string {
  return content.register === 'report' ? String(content.year) : content.title;
}
