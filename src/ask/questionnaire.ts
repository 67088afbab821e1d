/**
 * The questionnaire as a walk from page to page: which page the address names, what was typed, what is sent.
 *
 * Every page is an address of its own, so that the browser's own back and forward work; what was typed is kept at each key.
 */

import type { AskForm } from '#view/survey.ts';
import { el } from './elements.ts';
import type { Door, Reply } from './fetch-door.ts';
import { ask as en } from './language/en.ts';
import { ask as zh, type AskWords } from './language/zh.ts';
import { createMemory, newId, type Memory, type Typed } from './memory.ts';
import { pageFor, type Page } from './pages.ts';
import { solve, type Work } from './solve.ts';

export interface AskOptions {
  readonly place: HTMLElement;
  readonly door: Door;
  readonly short: string;
  readonly channel: string;
  /** Chosen by the address; '' to ask. */
  readonly unit: string;
  /** The office's device: nothing is kept for the next one. */
  readonly isKiosk: boolean;
}

export type Step = 'start' | 'unit' | 'code' | 'check' | 'done' | number;

export interface Walk {
  readonly form: AskForm;
  readonly words: AskWords;
  readonly language: 'zh' | 'en';
  readonly typed: Typed;
  /** What is typed at this moment; `typed` is what was when the page was drawn. */
  readonly now: () => Typed;
  readonly isKiosk: boolean;
  readonly needsCode: boolean;
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

const idleAfter = 90_000;

export function startAsk(options: AskOptions): void {
  const { place, door, short, channel, isKiosk } = options;
  const memory: Memory = createMemory(short, isKiosk);
  let language: 'zh' | 'en' = readLanguage();
  let form: AskForm | null = null;
  let typed: Typed = blank(0);
  let error = '';
  let receipt = '';
  let work: Promise<Work> | null = null;
  let touched = Date.now();

  function blank(version: number): Typed {
    return { answer: newId(), version, unit: '', code: '', picks: {}, words: {}, begun: 0 };
  }

  const wordsNow = (): AskWords => (language === 'en' ? en : zh);

  function keep(next: Typed): void {
    typed = next;
    memory.write(next);
  }

  function open(): void {
    showNotice(wordsNow().loading, '');
    void door(encodeURIComponent(short)).then((reply) => {
      const found = reply === null ? null : (reply.body as { readonly ok?: boolean; readonly form?: AskForm });
      if (reply === null || found === null || typeof found.ok !== 'boolean') return showNotice(wordsNow().noServer, wordsNow().noServerWords, open);
      if (found.form === undefined) return showNotice(wordsNow().missing, wordsNow().missingWords);
      form = found.form;
      const kept = memory.read();
      typed = kept !== null && kept.version === form.version ? kept : blank(form.version);
      if (options.unit !== '' && form.units.some(({ id }) => id === options.unit)) typed = { ...typed, unit: options.unit };
      draw();
    });
  }

  /** The work begins with the first question, so that at the end there is hardly any waiting. */
  function beginWork(from: AskForm): void {
    if (from.bits > 0 && work === null) work = solve({ short, answer: typed.answer, day: from.day }, from.bits);
  }

  function step(): Step {
    const name = location.hash.replace(/^#/, '');
    if (name === 'unit' || name === 'code' || name === 'check' || name === 'done') return name;
    const number = /^q(\d+)$/.exec(name);
    return number === null ? 'start' : Number(number[1]) - 1;
  }

  /** The page that the address names, or the first one before it that still waits for something. */
  function allowed(asked: Step, on: AskForm): Step {
    if (asked === 'start') return 'start';
    if (asked === 'done') return receipt === '' ? 'start' : 'done';
    if (asked === 'unit') return 'unit';
    if (typed.unit === '') return 'unit';
    if (asked === 'code') return needsCode(on) ? 'code' : 0;
    if (needsCode(on) && typed.code === '') return 'code';
    const end = asked === 'check' ? on.questions.length : Math.min(asked, on.questions.length);
    for (let at = 0; at < end; at += 1) if (!isAnswered(on, at)) return at;
    return asked === 'check' || asked >= on.questions.length ? 'check' : asked;
  }

  function isAnswered(on: AskForm, at: number): boolean {
    const question = on.questions[at];
    if (question === undefined || question.isOptional) return true;
    return question.kind === 'text' ? (typed.words[question.id] || '').trim() !== '' : (typed.picks[question.id] || []).length > 0;
  }

  function needsCode(on: AskForm): boolean {
    return on.channels.some(({ id, codes }) => id === channel && codes !== 'none');
  }

  function draw(): void {
    const on = form;
    if (on === null) return;
    const words = wordsNow();
    if (on.phase === 'waiting') return showNotice(words.waitingTitle, words.closedWords.replace('{from}', on.opens).replace('{to}', on.closes));
    if (on.phase === 'closed') return showNotice(words.closedTitle, words.closedWords.replace('{from}', on.opens).replace('{to}', on.closes));
    const at = allowed(step(), on);
    if (hashOf(at) !== location.hash) {
      // an address that cannot be yet is put right without a page of its own in the way back
      history.replaceState(null, '', hashOf(at) || location.pathname + location.search);
    }
    if (typeof at === 'number') {
      beginWork(on);
      if (typed.begun === 0) keep({ ...typed, begun: Date.now() });
    }
    show(pageFor(at, walk(on, words)));
    error = '';
  }

  function walk(on: AskForm, words: AskWords): Walk {
    return {
      form: on, words, language, typed, now: () => typed, isKiosk, needsCode: needsCode(on), hasUnit: options.unit !== '' && typed.unit === options.unit, error, receipt,
      change: (part) => keep({ ...typed, ...part }),
      go: (next) => {
        if (location.hash === hashOf(next)) draw();
        else location.hash = hashOf(next) || '#start';
      },
      fail: (said) => {
        error = said;
        draw();
      },
      send: (tell) => send(on, tell),
      restart,
    };
  }

  function restart(): void {
    receipt = '';
    work = null;
    keep(blank(form === null ? 0 : form.version));
    memory.write(null);
    if (options.unit !== '') typed = { ...typed, unit: options.unit };
    location.hash = '#start';
    draw();
  }

  function send(on: AskForm, tell: (words: string) => void, harder = 0): void {
    const words = wordsNow();
    if (on.bits > 0 || harder > 0) tell(words.working);
    const solved = harder > 0 ? solve({ short, answer: typed.answer, day: on.day }, harder) : work === null && on.bits > 0 ? solve({ short, answer: typed.answer, day: on.day }, on.bits) : work;
    void Promise.resolve(solved).then((found) => {
      tell(words.sending);
      return door(`${encodeURIComponent(short)}/answers`, answerOf(on, found)).then((reply) => take(on, reply, tell));
    });
  }

  function answerOf(on: AskForm, found: Work | null): unknown {
    const said: Record<string, string> = {};
    for (const id of Object.keys(typed.words)) if ((typed.words[id] as string).trim() !== '') said[id] = (typed.words[id] as string).trim().slice(0, 500);
    const chosen: Record<string, readonly string[]> = {};
    for (const id of Object.keys(typed.picks)) if ((typed.picks[id] as readonly string[]).length > 0) chosen[id] = typed.picks[id] as readonly string[];
    return {
      answer: typed.answer, version: typed.version, unit: typed.unit, channel, picks: chosen,
      took: Math.min(86_400, Math.max(0, Math.round((Date.now() - (typed.begun || Date.now())) / 1000))),
      ...(Object.keys(said).length > 0 ? { words: said } : {}),
      ...(needsCode(on) ? { code: typed.code } : {}),
      ...(isKiosk ? {} : { mark: memory.mark() }),
      ...(found === null ? {} : { work: found }),
    };
  }

  function take(on: AskForm, reply: Reply | null, tell: (words: string) => void): void {
    const words = wordsNow();
    const said = reply === null ? null : (reply.body as { readonly ok?: boolean; readonly receipt?: string; readonly refusal?: { readonly code: string; readonly fault?: string; readonly bits?: number } });
    const stay = (problem: string) => {
      error = problem;
      draw();
    };
    if (said === null || typeof said.ok !== 'boolean') return stay(`${words.failed}。${words.failedWords}`.replace('。T', '. T'));
    if (said.ok) {
      receipt = said.receipt || '';
      memory.write(null);
      location.hash = '#done';
      return undefined;
    }
    const { code = '', fault = '', bits = 0 } = said.refusal || { code: '' };
    if (code === 'surveyWork' && bits > 0) return send(on, tell, bits);
    if (code === 'surveyCode') {
      keep({ ...typed, code: '' });
      error = fault === 'used' ? words.codeUsed : words.codeUnknown;
      location.hash = '#code';
      return undefined;
    }
    if (code === 'changedMeanwhile' || code === 'surveyNotOpen' || code === 'notFound') {
      error = words.changed;
      return open();
    }
    return stay(code === 'tooMany' || code === 'busy' || code === 'storeBlocked' ? words.busy : code === 'invalidInput' ? words.refused : `${words.failed}`);
  }

  function show({ title, parts }: Page): void {
    const words = wordsNow();
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.title = `${error === '' ? '' : words.errorTitle}${title}`;
    while (place.firstChild !== null) place.removeChild(place.firstChild);
    const other = el('button', { type: 'button', class: 'language', lang: language === 'en' ? 'zh-CN' : 'en', click: switchLanguage }, words.language);
    place.appendChild(el('header', {}, el('span', { class: 'of' }, form === null ? '' : form.title), other));
    const main = el('main', {});
    for (const part of parts) main.appendChild(part);
    place.appendChild(main);
    const first = main.querySelector<HTMLElement>('[role=alert]') || main.querySelector<HTMLElement>('h1');
    if (first !== null) first.focus();
    window.scrollTo(0, 0);
  }

  function showNotice(title: string, said: string, retry?: () => void): void {
    const again = retry === undefined ? null : el('p', {}, el('button', { type: 'button', class: 'go', click: retry }, wordsNow().retry));
    const parts: Node[] = [el('h1', { tabindex: -1 }, title), el('p', {}, said)];
    if (again !== null) parts.push(again);
    show({ title, parts });
  }

  function switchLanguage(): void {
    language = language === 'en' ? 'zh' : 'en';
    try {
      localStorage.setItem('kaoping.ask.language', language);
    } catch (_) {
      // it holds for this page
    }
    if (form === null) open();
    else draw();
  }

  /** At the office's device the next one must not find what the last one left. */
  function watchIdle(): void {
    for (const kind of ['click', 'keydown', 'touchstart', 'input']) document.addEventListener(kind, () => { touched = Date.now(); }, true);
    setInterval(() => {
      const isStart = step() === 'start' && typed.begun === 0;
      const left = Math.ceil((idleAfter - (Date.now() - touched)) / 1000);
      const limit = step() === 'done' ? 70 : 0;
      if (isStart) return;
      if (left <= limit) restart();
      else tellIdle(left);
    }, 1000);
  }

  function tellIdle(left: number): void {
    const shown = document.getElementById('idle');
    if (left > 20 || step() === 'done') {
      if (shown !== null) shown.remove();
      return;
    }
    const said = wordsNow().idle.replace('{count}', String(left));
    if (shown !== null) (shown.firstChild as HTMLElement).textContent = said;
    else document.body.appendChild(el('div', { id: 'idle', role: 'alert' }, el('p', {}, said), el('button', { type: 'button', class: 'go' }, wordsNow().stay)));
  }

  window.addEventListener('hashchange', () => {
    // back from the thanks: what was sent is not typed any more
    if (receipt !== '' && step() !== 'done') {
      receipt = '';
      work = null;
      keep(blank(form === null ? 0 : form.version));
      memory.write(null);
    }
    draw();
  });
  if (isKiosk) watchIdle();
  open();
}

export function hashOf(step: Step): string {
  return step === 'start' ? '' : typeof step === 'number' ? `#q${step + 1}` : `#${step}`;
}

function readLanguage(): 'zh' | 'en' {
  try {
    const kept = localStorage.getItem('kaoping.ask.language');
    if (kept === 'en' || kept === 'zh') return kept;
  } catch (_) {
    // as the browser asks
  }
  return 'zh';
}
