/**
 * A scheme from a JSON file. What is only unfinished (sums, empty words, references) is taken; what has another shape is not.
 *
 * Imports: scheme (lazily).
 */

import type { SchemeFaultCode } from '#scheme/fault.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { faultSentences, faultWords } from '../scheme-faults.ts';

export type SchemeFile =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly reason: 'large' | 'unreadable' | 'json' }
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly { readonly place: string; readonly words: string }[] };

/** Largest file, in bytes. The shipped schemes have about 40,000. */
const limit = 2_000_000;

/** With one of these the editor could not draw what is there. */
const misshapen: ReadonlySet<SchemeFaultCode> = new Set<SchemeFaultCode>(['tooDeep', 'tooLarge', 'notPlainData', 'missing', 'wrongType', 'unknownField', 'unknownChoice', 'tooLong', 'tooMany']);

export async function readSchemeFile(file: File, language: string): Promise<SchemeFile> {
  if (file.size > limit) return { ok: false, reason: 'large' };
  let value: unknown;
  try {
    value = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, reason: error instanceof SyntaxError ? 'json' : 'unreadable' };
  }
  const [{ validateScheme }, { pathText }, sentences] = await Promise.all([import('#scheme/validate.ts'), import('#scheme/fault.ts'), faultSentences(language)]);
  const checked = validateScheme(value);
  if (checked.ok) return checked;
  const faults = checked.faults.filter(({ code }) => misshapen.has(code));
  if (faults.length === 0) return { ok: true, scheme: value as Scheme };
  return { ok: false, reason: 'faults', faults: faults.map((fault) => ({ place: pathText(fault.path), words: faultWords(sentences, fault) })) };
}
