/**
 * The questionnaire as a walk from page to page: what was typed, what is shown, what is sent.
 *
 * Every page is an address of its own, so that the browser's own back and forward work; what was typed is kept at each key.
 */

import type { AskForm } from '#view/survey.ts';
import { el, fill } from './elements.ts';
import type { Door } from './fetch-door.ts';
import { watchIdle } from './idle.ts';
import { keepLanguage, readLanguage, wordsIn } from './language.ts';
import { createMemory, newId, type Typed } from './memory.ts';
import { pageFor, type Page } from './pages.ts';
import { answerBody, formIn, outcomeOf } from './sending.ts';
import { solve, type Work } from './solve.ts';
import { allowedStep, hashOf, stepOf, type Language, type Walk } from './walk.ts';

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

export function startAsk(options: AskOptions): void {
  const { place, door, short, channel, isKiosk } = options;
  const memory = createMemory(short, isKiosk);
  let language: Language = readLanguage();
  let form: AskForm | null = null;
  let typed: Typed = blank(0);
  let error = '';
  let receipt = '';
  let work: Promise<Work> | null = null;

  function blank(version: number): Typed {
    return { answer: newId(), version, unit: '', code: '', picks: {}, words: {}, begun: 0 };
  }

  /** Whom the address names is chosen already. */
  function withUnit(next: Typed): Typed {
    const isThere = form !== null && form.units.some(({ id }) => id === options.unit);
    return isThere ? { ...next, unit: options.unit } : next;
  }

  function keep(next: Typed): void {
    typed = next;
    memory.write(next);
  }

  function open(): void {
    showNotice(wordsIn(language).loading, '');
    void door(encodeURIComponent(short)).then((reply) => {
      const found = formIn(reply);
      const words = wordsIn(language);
      if (found === 'noServer') return showNotice(words.noServer, words.noServerWords, open);
      if (found === 'missing') return showNotice(words.missing, words.missingWords);
      form = found;
      const kept = memory.read();
      typed = withUnit(kept !== null && kept.version === form.version ? kept : blank(form.version));
      draw();
    });
  }

  const needsCode = (on: AskForm) => on.channels.some(({ id, codes }) => id === channel && codes !== 'none');

  function draw(): void {
    const on = form;
    if (on === null) return;
    const words = wordsIn(language);
    if (on.phase !== 'open') return showNotice(on.phase === 'waiting' ? words.waitingTitle : words.closedTitle, fill(words.closedWords, { from: on.opens, to: on.closes }));
    const step = allowedStep(stepOf(location.hash), { form: on, typed, needsCode: needsCode(on), receipt });
    // an address that cannot be yet is put right without a page of its own in the way back
    if (hashOf(step) !== location.hash) history.replaceState(null, '', hashOf(step) || location.pathname + location.search);
    if (typeof step === 'number') beginAnswering(on);
    const page = pageFor(step, walk(on));
    show(page);
    error = '';
  }

  /** The work begins with the first question, so that at the end there is hardly any waiting. */
  function beginAnswering(on: AskForm): void {
    if (on.bits > 0 && work === null) work = solve({ short, answer: typed.answer, day: on.day }, on.bits);
    if (typed.begun === 0) keep({ ...typed, begun: Date.now() });
  }

  function walk(on: AskForm): Walk {
    return {
      form: on, words: wordsIn(language), language, typed, now: () => typed, isKiosk, needsCode: needsCode(on),
      hasUnit: options.unit !== '' && typed.unit === options.unit, error, receipt, restart,
      change: (part) => keep({ ...typed, ...part }),
      go: (next) => {
        if (location.hash === hashOf(next)) draw();
        else location.hash = hashOf(next) || '#start';
      },
      fail: (said) => {
        error = said;
        draw();
      },
      send: (tell) => send(on, tell, on.bits),
    };
  }

  function send(on: AskForm, tell: (words: string) => void, bits: number): void {
    const words = wordsIn(language);
    if (bits > 0) tell(words.working);
    const solved: Promise<Work | null> = bits === 0 ? Promise.resolve(null) : bits === on.bits && work !== null ? work : solve({ short, answer: typed.answer, day: on.day }, bits);
    void solved.then((found) => {
      tell(words.sending);
      const body = answerBody(typed, { channel, mark: isKiosk ? null : memory.mark(), work: found, needsCode: needsCode(on) });
      return door(`${encodeURIComponent(short)}/answers`, body).then((reply) => {
        const outcome = outcomeOf(reply, words);
        if (outcome.kind === 'harder') return send(on, tell, outcome.bits);
        if (outcome.kind === 'done') {
          receipt = outcome.receipt;
          memory.write(null);
          location.hash = '#done';
          return undefined;
        }
        error = outcome.error;
        if (outcome.kind === 'reload') return open();
        if (outcome.kind === 'stay') return draw();
        keep({ ...typed, code: '' });
        location.hash = '#code';
        return undefined;
      });
    });
  }

  function forget(): void {
    receipt = '';
    work = null;
    typed = withUnit(blank(form === null ? 0 : form.version));
    memory.write(null);
  }

  function restart(): void {
    forget();
    if (hashOf('start') === location.hash || location.hash === '#start') draw();
    else location.hash = '#start';
  }

  function show({ title, parts }: Page): void {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.title = `${error === '' ? '' : wordsIn(language).errorTitle}${title}`;
    while (place.firstChild !== null) place.removeChild(place.firstChild);
    const other = el('button', { type: 'button', class: 'language', lang: language === 'en' ? 'zh-CN' : 'en', click: switchLanguage }, wordsIn(language).language);
    place.appendChild(el('header', {}, el('span', { class: 'of', lang: 'zh-CN' }, form === null ? '' : form.title), other));
    const main = el('main', {});
    for (const part of parts) main.appendChild(part);
    place.appendChild(main);
    const first = main.querySelector<HTMLElement>('[role=alert]') || main.querySelector<HTMLElement>('h1');
    if (first !== null) first.focus();
    window.scrollTo(0, 0);
  }

  function showNotice(title: string, said: string, retry?: () => void): void {
    const again = retry === undefined ? [] : [el('p', {}, el('button', { type: 'button', class: 'go', click: retry }, wordsIn(language).retry))];
    show({ title, parts: [el('h1', { tabindex: -1 }, title), el('p', {}, said), ...again] });
  }

  function switchLanguage(): void {
    language = language === 'en' ? 'zh' : 'en';
    keepLanguage(language);
    if (form === null) open();
    else draw();
  }

  window.addEventListener('hashchange', () => {
    // back from the thanks: what was sent is not typed any more
    if (receipt !== '' && stepOf(location.hash) !== 'done') forget();
    draw();
  });
  if (isKiosk) watchIdle({ words: () => wordsIn(language), isAtStart: () => stepOf(location.hash) === 'start', isDone: () => receipt !== '', restart });
  open();
}
