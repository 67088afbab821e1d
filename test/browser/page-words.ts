/**
 * The words of an open page: what a person sees or hears of them, and what is wrong with them.
 *
 * Imports: playwright-core (types).
 */

import type { Page } from 'playwright-core';

/** Chinese characters with the marks between them, as one piece. */
const chinese = /\p{Script=Han}+(?:[，。、；：？！（）《》〔〕·…—]+\p{Script=Han}+)*/gu;

/** `form.save` or `desk:form.save`: a key where its words should be. */
const rawKey = /\b[a-z][A-Za-z]+[.:][a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*\b/g;

/**
 * Everything that is written on the page or read aloud, one text each, in the language of the interface. Parts that
 * say themselves that they are in another language (`lang`) are left out.
 */
export function wordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const isOther = (element: Element) => (element.closest('[lang]')?.getAttribute('lang') ?? own) !== own;
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest('script, style, noscript') !== null || isOther(parent)) continue;
      if (parent.closest('option') !== null || parent.checkVisibility()) texts.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt], [aria-description]')) {
      if (isOther(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) texts.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}

/** Chinese that nobody typed: a piece that does not stand in `typed` must come from the interface. */
export function chineseFaults(words: readonly string[], typed: string): readonly string[] {
  return words.flatMap((text) => (text.match(chinese) ?? []).filter((piece) => !typed.includes(piece)).map((piece) => `Chinese: ${piece} in “${text}”`));
}

/** A whole address on show: its parts look like keys and are none. */
const address = /\bhttps?:\/\/\S+/g;

/** Names of files and addresses of web pages look alike; those that somebody typed are no fault. */
export function keyFaults(words: readonly string[], typed: string): readonly string[] {
  return words.flatMap((text) => (text.replace(address, '').match(rawKey) ?? []).filter((piece) => !typed.includes(piece)).map((piece) => `key: ${piece} in “${text}”`));
}
