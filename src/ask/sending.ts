/** What is sent, and what the answer to it means for the person. */

import type { AskForm } from '#view/survey.ts';
import type { Reply } from './fetch-door.ts';
import type { AskWords } from './language/zh.ts';
import type { Typed } from './memory.ts';
import type { Work } from './solve.ts';

export interface Sent { readonly channel: string; readonly mark: string | null; readonly work: Work | null; readonly needsCode: boolean }

export function answerBody(typed: Typed, { channel, mark, work, needsCode }: Sent): unknown {
  const words: Record<string, string> = {};
  for (const id of Object.keys(typed.words)) {
    const text = (typed.words[id] || '').trim();
    if (text !== '') words[id] = text.slice(0, 500);
  }
  const picks: Record<string, readonly string[]> = {};
  for (const id of Object.keys(typed.picks)) {
    const chosen = typed.picks[id] || [];
    if (chosen.length > 0) picks[id] = chosen;
  }
  return {
    answer: typed.answer, version: typed.version, unit: typed.unit, channel, picks,
    took: Math.min(86_400, Math.max(0, Math.round((Date.now() - (typed.begun || Date.now())) / 1000))),
    ...(Object.keys(words).length > 0 ? { words } : {}),
    ...(needsCode ? { code: typed.code } : {}),
    ...(mark === null ? {} : { mark }),
    ...(work === null ? {} : { work }),
  };
}

export type Outcome =
  | { readonly kind: 'done'; readonly receipt: string }
  | { readonly kind: 'harder'; readonly bits: number }
  | { readonly kind: 'code'; readonly error: string }
  | { readonly kind: 'reload'; readonly error: string }
  | { readonly kind: 'stay'; readonly error: string };

interface Said { readonly ok?: boolean; readonly receipt?: string; readonly refusal?: { readonly code: string; readonly fault?: string; readonly bits?: number } }

export function outcomeOf(reply: Reply | null, words: AskWords): Outcome {
  const said = reply === null ? null : (reply.body as Said | null);
  if (said === null || typeof said.ok !== 'boolean') return { kind: 'stay', error: words.failedWords };
  if (said.ok) return { kind: 'done', receipt: said.receipt || '' };
  const { code, fault, bits = 0 } = said.refusal || { code: '' };
  switch (code) {
    case 'surveyWork':
      return { kind: 'harder', bits };
    case 'surveyCode':
      return { kind: 'code', error: fault === 'used' ? words.codeUsed : words.codeUnknown };
    case 'changedMeanwhile':
    case 'surveyNotOpen':
    case 'notFound':
      return { kind: 'reload', error: words.changed };
    case 'tooMany':
    case 'busy':
    case 'storeBlocked':
      return { kind: 'stay', error: words.busy };
    case 'invalidInput':
      return { kind: 'stay', error: words.refused };
    default:
      return { kind: 'stay', error: words.failed };
  }
}

/** What the form's address answered: the form, or what to tell instead. */
export function formIn(reply: Reply | null): AskForm | 'noServer' | 'missing' {
  const said = reply === null ? null : (reply.body as { readonly ok?: boolean; readonly form?: AskForm } | null);
  if (said === null || typeof said.ok !== 'boolean') return 'noServer';
  return said.form === undefined ? 'missing' : said.form;
}
