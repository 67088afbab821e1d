/**
 * The desk by keyboard. Single keys, out of the way of fields and input methods, and switched off
 * in the settings (see ui/hotkeys).
 *
 * Imports: ui (hotkeys).
 */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useHotkeys, type Hotkey } from '#ui/hotkeys.ts';

export interface DeskKeys {
  readonly onItem: (step: 1 | -1) => void;
  readonly onUnit: (step: 1 | -1) => void;
  /** A digit or the point, to go straight into the field; undefined where points are not given. */
  readonly onDigit: ((digit: string) => void) | undefined;
  readonly onFull: (() => void) | undefined;
  /** Opens the recording of a problem under the rule of that place, from 1. */
  readonly onRecord: ((rule: number) => void) | undefined;
  readonly onFind: () => void;
  readonly onWhy: () => void;
}

const digits = [...'0123456789.'];

export function useDeskKeys({ onItem, onUnit, onDigit, onFull, onRecord, onFind, onWhy }: DeskKeys): void {
  const words = useKeyWords();
  const keys: Hotkey[] = [
    { key: 'j', label: words.nextItem, onPress: () => onItem(1) },
    { key: 'k', label: words.previousItem, onPress: () => onItem(-1) },
    { key: 'n', label: words.nextUnit, onPress: () => onUnit(1) },
    { key: 'p', label: words.previousUnit, onPress: () => onUnit(-1) },
    { key: '/', label: words.find, onPress: onFind },
    { key: 'w', label: words.why, onPress: onWhy },
  ];
  if (onFull !== undefined) keys.push({ key: 'f', label: words.full, onPress: onFull });
  if (onRecord !== undefined) keys.push({ key: 'e', label: words.record, onPress: () => onRecord(1) });
  useHotkeys(keys);
  useHotkeys(digitKeys({ onDigit, onRecord }, words));
}

/** Asked once per language: the keys are set anew with every drawing of the desk. */
function useKeyWords() {
  const { t } = useTranslation('desk');
  return useMemo(
    () => ({
      nextItem: t('keys.nextItem'), previousItem: t('keys.previousItem'), nextUnit: t('keys.nextUnit'), previousUnit: t('keys.previousUnit'),
      find: t('keys.find'), why: t('keys.why'), full: t('keys.full'), record: t('keys.record'), points: t('keys.points'), rule: t('keys.rule'),
    }),
    [t],
  );
}

/** Points where there is a field for them; otherwise the number of a rule. The help names the first key for all. */
function digitKeys({ onDigit, onRecord }: Pick<DeskKeys, 'onDigit' | 'onRecord'>, words: { points: string; rule: string }): Hotkey[] {
  if (onDigit !== undefined) return digits.map((key) => ({ key, label: words.points, onPress: () => onDigit(key) }));
  if (onRecord === undefined) return [];
  return digits.slice(1, 10).map((key) => ({ key, label: words.rule, onPress: () => onRecord(Number(key)) }));
}
