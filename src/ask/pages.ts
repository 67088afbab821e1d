/** Each page of the questionnaire: one question or one step, its buttons, and what is wrong with it. */

import type { AskForm } from '#view/survey.ts';
import { el, fill } from './elements.ts';
import type { Step, Walk } from './walk.ts';

export interface Page { readonly title: string; readonly parts: readonly Node[] }

type Question = AskForm['questions'][number];

export function pageFor(step: Step, walk: Walk): Page {
  switch (step) {
    case 'start':
      return startPage(walk);
    case 'unit':
      return unitPage(walk);
    case 'code':
      return codePage(walk);
    case 'check':
      return checkPage(walk);
    case 'done':
      return donePage(walk);
    default:
      return questionPage(walk, step);
  }
}

const say = ({ language }: Walk, words: { readonly zh: string; readonly en: string }) => (language === 'en' && words.en !== '' ? words.en : words.zh);
const wordsLang = ({ language }: Walk, words: { readonly en: string }): Readonly<Record<string, string>> => (language === 'en' && words.en === '' ? { lang: 'zh-CN' } : {});
const title = (text: string, attributes = {}) => el('h1', { tabindex: -1, ...attributes }, text);

function startPage(walk: Walk): Page {
  const { form, words } = walk;
  return {
    title: form.title,
    parts: [
      title(form.title, { lang: 'zh-CN' }),
      ...(form.intro === '' ? [] : form.intro.split('\n').map((line) => el('p', { lang: 'zh-CN' }, line))),
      el('p', {}, words.privacy), el('p', {}, walk.isKiosk ? words.kioskTime : words.time),
      el('p', { class: 'quiet' }, fill(words.openDays, { from: form.opens, to: form.closes })),
      buttons(el('button', { type: 'button', class: 'go', click: () => walk.go(walk.hasUnit ? afterUnit(walk) : 'unit') }, words.start)),
    ],
  };
}

const afterUnit = (walk: Walk): Step => (walk.needsCode ? 'code' : 0);

/** A form whose Enter is its next button. */
function formOf(walk: Walk, onNext: () => void, back: Step | null, ...parts: readonly (Node | null)[]): HTMLFormElement {
  const { words } = walk;
  const made = el('form', { novalidate: true, submit: (event) => {
    event.preventDefault();
    onNext();
  } }, ...parts);
  made.appendChild(buttons(
    el('button', { type: 'submit', class: 'go' }, words.next),
    back === null ? null : el('button', { type: 'button', class: 'back', click: () => walk.go(back) }, words.back),
  ));
  return made;
}

function buttons(...list: readonly (Node | null)[]): HTMLElement {
  return el('div', { class: 'buttons' }, ...list);
}

function alert({ error, words }: Walk, target: string): HTMLElement | null {
  if (error === '') return null;
  return el('div', { role: 'alert', class: 'alert', tabindex: -1 }, el('strong', {}, words.errorTitle), el('a', { href: `#${target}`, click: (event) => {
    event.preventDefault();
    const found = document.getElementById(target);
    if (found !== null) found.focus();
  } }, error));
}

function unitPage(walk: Walk): Page {
  const { form, words, typed } = walk;
  const list = el('div', { class: 'options' });
  const count = el('p', { class: 'quiet', role: 'status' });
  const isLong = form.units.length > 8;
  const drawList = (wanted: string) => {
    while (list.firstChild !== null) list.removeChild(list.firstChild);
    const found = form.units.filter(({ name }) => name.toLowerCase().indexOf(wanted.trim().toLowerCase()) >= 0);
    found.forEach(({ id, name }, at) => list.appendChild(choice({ type: 'radio', name: 'unit', value: id, isChosen: typed.unit === id, label: name, id: at === 0 ? 'field' : `unit-${id}`, lang: 'zh-CN', onChange: () => walk.change({ unit: id }) })));
    count.textContent = isLong ? fill(words.found, { count: found.length }) : '';
  };
  drawList('');
  const search = isLong ? el('p', {}, el('label', { for: 'search' }, words.search), el('input', { id: 'search', type: 'search', autocomplete: 'off', input: (event) => drawList((event.target as HTMLInputElement).value) })) : null;
  const next = () => {
    const chosen = list.querySelector<HTMLInputElement>('input:checked');
    if (chosen !== null) walk.change({ unit: chosen.value });
    if (chosen === null && typed.unit === '') walk.fail(words.needUnit);
    else walk.go(afterUnit(walk));
  };
  return { title: words.unit, parts: [formOf(walk, next, 'start', alert(walk, 'field'), el('fieldset', {}, el('legend', {}, title(words.unit)), search, count, list))] };
}

interface Choice { readonly type: 'radio' | 'checkbox'; readonly name: string; readonly value: string; readonly isChosen: boolean; readonly label: string; readonly id: string; readonly lang?: string; readonly onChange: (isChosen: boolean) => void }

function choice({ type, name, value, isChosen, label, id, lang, onChange }: Choice): HTMLElement {
  const input = el('input', { type, name, value, id, change: (event) => onChange((event.target as HTMLInputElement).checked) });
  input.checked = isChosen;
  return el('label', { class: 'choice', for: id, ...(lang === undefined ? {} : { lang }) }, input, el('span', {}, label));
}

function codePage(walk: Walk): Page {
  const { words, typed } = walk;
  const input = el('input', { id: 'field', type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 40, 'aria-describedby': 'hint', ...(walk.error === '' ? {} : { 'aria-invalid': 'true' }) });
  input.value = typed.code;
  input.addEventListener('input', () => walk.change({ code: input.value }));
  const next = () => (input.value.trim() === '' ? walk.fail(words.needCode) : walk.go(0));
  return { title: words.code, parts: [formOf(walk, next, walk.hasUnit ? 'start' : 'unit', alert(walk, 'field'), el('h1', { tabindex: -1 }, el('label', { for: 'field' }, words.code)), el('p', { id: 'hint', class: 'quiet' }, words.codeHint), input)] };
}

function questionPage(walk: Walk, at: number): Page {
  const { form, words, typed } = walk;
  const question = form.questions[at] as Question;
  const text = say(walk, question.title);
  const progress = fill(words.progress, { at: at + 1, of: form.questions.length });
  const back: Step = at > 0 ? at - 1 : walk.needsCode ? 'code' : walk.hasUnit ? 'start' : 'unit';
  const next = () => {
    const isOpen = question.kind === 'text' ? (walk.now().words[question.id] || '').trim() === '' : (walk.now().picks[question.id] || []).length === 0;
    if (isOpen && !question.isOptional) walk.fail(question.kind === 'text' ? words.needWords : words.needAnswer);
    else walk.go(at + 1 < form.questions.length ? at + 1 : 'check');
  };
  const heading = el('h1', { tabindex: -1, ...wordsLang(walk, question.title) }, text, question.isOptional ? el('span', { class: 'quiet' }, words.optional) : null);
  const unit = form.units.filter(({ id }) => id === typed.unit)[0];
  return {
    title: `${progress} ${text}`,
    parts: [
      el('p', { class: 'quiet' }, progress, unit === undefined ? null : el('span', { lang: 'zh-CN', class: 'unit' }, unit.name)),
      el('progress', { max: form.questions.length, value: at, 'aria-hidden': 'true' }),
      formOf(walk, next, back, alert(walk, 'field'), question.kind === 'text' ? textField(walk, question, heading) : choices(walk, question, heading)),
    ],
  };
}

function choices(walk: Walk, question: Question, heading: HTMLElement): HTMLElement {
  const { words } = walk;
  const isMany = question.kind === 'multi';
  const chosen = () => walk.now().picks[question.id] || [];
  const list = question.options.map((option, at) => choice({
    type: isMany ? 'checkbox' : 'radio', name: question.id, value: option.id, isChosen: chosen().indexOf(option.id) >= 0, label: say(walk, option.title), id: at === 0 ? 'field' : `${question.id}-${at}`,
    onChange: (isChosen) => {
      const rest = chosen().filter((one) => one !== option.id);
      walk.change({ picks: { ...walk.now().picks, [question.id]: isMany ? (isChosen ? rest.concat([option.id]) : rest) : [option.id] } });
    },
  }));
  const isScale = question.kind === 'scale';
  return el('fieldset', {}, el('legend', {}, heading), isMany ? el('p', { class: 'quiet' }, words.many) : null, el('div', { class: isScale ? 'options scale' : 'options' }, ...list));
}

const longest = 500;

function textField(walk: Walk, question: Question, heading: HTMLElement): HTMLElement {
  const { words, typed } = walk;
  const left = el('p', { class: 'quiet', id: 'left' });
  const area = el('textarea', { id: 'field', rows: 6, maxlength: longest, 'aria-labelledby': 'question', 'aria-describedby': 'hint left' });
  area.value = typed.words[question.id] || '';
  const count = () => {
    left.textContent = fill(words.left, { count: longest - area.value.length });
  };
  area.addEventListener('input', () => {
    walk.change({ words: { ...walk.now().words, [question.id]: area.value } });
    count();
  });
  count();
  heading.id = 'question';
  return el('div', {}, heading, el('p', { class: 'quiet', id: 'hint' }, words.words), area, left);
}

function checkPage(walk: Walk): Page {
  const { form, words, typed } = walk;
  const status = el('p', { role: 'status', class: 'status' });
  const row = (label: Node | string, name: string, value: Node | string, to: Step | null) =>
    el('div', { class: 'row' }, el('dt', {}, label), el('dd', {}, el('span', {}, value), to === null ? null : el('button', { type: 'button', class: 'link', 'aria-label': `${words.change} ${name}`, click: () => walk.go(to) }, words.change)));
  const unit = form.units.filter(({ id }) => id === typed.unit)[0];
  const send = el('button', { type: 'button', class: 'go' }, words.send);
  send.addEventListener('click', () => {
    if (send.getAttribute('aria-disabled') === 'true') return;
    send.setAttribute('aria-disabled', 'true');
    walk.send((said) => {
      status.textContent = said;
    });
  });
  const told = (question: Question) => {
    if (question.kind === 'text') return (typed.words[question.id] || '').trim();
    const picked = typed.picks[question.id] || [];
    return question.options.filter(({ id }) => picked.indexOf(id) >= 0).map((option) => say(walk, option.title)).join(walk.language === 'en' ? ', ' : '、');
  };
  return {
    title: words.check,
    parts: [
      ...(walk.error === '' ? [] : [alert(walk, 'answers') as HTMLElement]),
      title(words.check),
      el('dl', { id: 'answers', tabindex: -1 },
        row(words.checkUnit, words.checkUnit, el('span', { lang: 'zh-CN' }, unit === undefined ? '' : unit.name), walk.hasUnit ? null : 'unit'),
        ...form.questions.map((question, at) => row(el('span', wordsLang(walk, question.title), say(walk, question.title)), say(walk, question.title), told(question) || words.none, at))),
      status,
      buttons(send, el('button', { type: 'button', class: 'back', click: () => walk.go(form.questions.length - 1) }, words.back)),
    ],
  };
}

function donePage(walk: Walk): Page {
  const { words } = walk;
  return {
    title: words.done,
    parts: [
      title(words.done), el('p', {}, words.doneWords), el('p', { class: 'quiet' }, fill(words.receipt, { receipt: walk.receipt })),
      walk.isKiosk ? el('p', { class: 'quiet' }, fill(words.kioskBack, { count: 20 })) : document.createComment(''),
      buttons(el('button', { type: 'button', class: 'go', click: walk.restart }, walk.isKiosk || walk.hasUnit ? words.restart : words.again)),
    ],
  };
}
