/**
 * What is wrong with the scheme as it stands, in sentences and by place.
 *
 * Imports: scheme.
 */

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BaseFault } from '#scheme/base-fault.ts';
import { fitsBase } from '#scheme/fits-base.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { validateScheme } from '#scheme/validate.ts';
import { faultSentences, faultWords, type FaultSentences } from '../scheme-faults.ts';
import type { Path } from '../scheme-path.ts';

export interface Check { readonly path: Path; readonly words: string }

export interface Checks {
  readonly faults: readonly Check[];
  readonly at: (path: Path) => string | undefined;
  /** The scheme, where nothing is wrong with it. */
  readonly sound: Scheme | null;
}

const none: FaultSentences = {};

/** `base`: the scheme above that it names; null where that is not at hand, undefined while it is not known. */
export function useChecks(scheme: Scheme, base: Scheme | null | undefined): Checks {
  const { i18n } = useTranslation('scheme-editor');
  const [sentences, setSentences] = useState(none);
  const { language } = i18n;

  useEffect(() => {
    let left = false;
    void faultSentences(language).then((found) => {
      if (!left) setSentences(found);
    });
    return () => {
      left = true;
    };
  }, [language]);

  // checking a large table takes longer than a key press
  const settled = useDeferredValue(scheme);
  return useMemo(() => {
    const checked = validateScheme(settled);
    const found = checked.ok ? departures(checked.scheme, base) : checked.faults;
    const faults = found.map((fault): Check => ({ path: fault.path, words: faultWords(sentences, fault) }));
    const byPlace = new Map<string, string>();
    for (const { path, words } of faults) byPlace.set(path.join('.'), [byPlace.get(path.join('.')), words].filter((one) => one !== undefined).join('；'));
    return { faults, at: (path: Path) => byPlace.get(path.join('.')), sound: checked.ok && found.length === 0 ? checked.scheme : null };
  }, [settled, sentences, base]);
}

/** Asked of a sound scheme: sums and references come first. */
function departures(scheme: Scheme, base: Scheme | null | undefined): readonly BaseFault[] {
  if (scheme.base === undefined || base === undefined) return [];
  return base === null ? [{ path: ['base', 'hash'], code: 'unknownBase', facts: { value: scheme.base.id } }] : fitsBase(base, scheme);
}
