/** Pages and their order: which page an address names, and which one may be shown yet. */

import type { AskForm } from '#view/survey.ts';
import type { AskWords } from './language/zh.ts';
import type { Typed } from './memory.ts';

export type Step = 'start' | 'unit' | 'code' | 'check' | 'done' | number;
export type Language = 'zh' | 'en';

export interface Walk {
  readonly form: AskForm;
  readonly words: AskWords;
  readonly language: Language;
  readonly typed: Typed;
  /** What is typed at this moment; `typed` is what was when the page was drawn. */
  readonly now: () => Typed;
  readonly isKiosk: boolean;
  readonly needsCode: boolean;
  /** The address says whom to judge. */
  readonly hasUnit: boolean;
  /** Shown on the page that is drawn next. */
  readonly error: string;
  readonly receipt: string;
  readonly change: (part: Partial<Typed>) => void;
  readonly go: (step: Step) => void;
  /** Stays, and says what is wrong. */
  readonly fail: (error: string) => void;
  readonly send: (tell: (words: string) => void) => void;
  readonly restart: () => void;
}

export function stepOf(hash: string): Step {
  const name = hash.replace(/^#/, '');
  if (name === 'unit' || name === 'code' || name === 'check' || name === 'done') return name;
  const number = /^q(\d+)$/.exec(name);
  return number === null ? 'start' : Number(number[1]) - 1;
}

export function hashOf(step: Step): string {
  return step === 'start' ? '' : typeof step === 'number' ? `#q${step + 1}` : `#${step}`;
}

export interface Standing { readonly form: AskForm; readonly typed: Typed; readonly needsCode: boolean; readonly receipt: string }

/** The page that the address names, or the first one before it that still waits for something. */
export function allowedStep(asked: Step, { form, typed, needsCode, receipt }: Standing): Step {
  if (asked === 'start' || asked === 'unit') return asked;
  if (asked === 'done') return receipt === '' ? 'start' : 'done';
  if (typed.unit === '') return 'unit';
  if (asked === 'code') return needsCode ? 'code' : 0;
  if (needsCode && typed.code === '') return 'code';
  const { questions } = form;
  const end = asked === 'check' ? questions.length : Math.min(asked, questions.length);
  for (let at = 0; at < end; at += 1) if (!isAnswered(form, typed, at)) return at;
  return asked === 'check' || asked >= questions.length ? 'check' : asked;
}

function isAnswered({ questions }: AskForm, { picks, words }: Typed, at: number): boolean {
  const question = questions[at];
  if (question === undefined || question.isOptional) return true;
  return question.kind === 'text' ? (words[question.id] || '').trim() !== '' : (picks[question.id] || []).length > 0;
}
