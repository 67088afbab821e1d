/**
 * A scheme from a file of the office: checked whole, every fault named with its place.
 *
 * What checks it, and the sentences, arrive when a file is chosen.
 *
 * Imports: scheme (lazily).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { faultSentences, faultWords } from '../scheme-faults.ts';

export type OwnScheme =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly reason: 'large' | 'unreadable' | 'json' }
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly { readonly place: string; readonly words: string }[] };

/** Largest file, in bytes. The shipped schemes have about 40,000. */
const limit = 2_000_000;

export async function readOwnScheme(file: File, language: string): Promise<OwnScheme> {
  if (file.size > limit) return { ok: false, reason: 'large' };
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch (error) {
    return { ok: false, reason: error instanceof SyntaxError ? 'json' : 'unreadable' };
  }
  const [{ validateScheme }, { pathText }, sentences] = await Promise.all([import('#scheme/validate.ts'), import('#scheme/fault.ts'), faultSentences(language)]);
  const checked = validateScheme(value);
  if (checked.ok) return checked;
  const faults = checked.faults.map((fault) => ({ place: pathText(fault.path), words: faultWords(sentences, fault) }));
  return { ok: false, reason: 'faults', faults };
}
