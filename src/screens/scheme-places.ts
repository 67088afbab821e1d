/**
 * A place in a scheme as a person says it: "考核评定标准 › 2.1 主动公开 › a › 分值".
 *
 * Imports: view.
 */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import { identityOf, titleOf, type Step } from '#view/scheme-difference.ts';
import { valueAt, type Path } from './scheme-path.ts';

/** Lists whose elements say themselves what they are. */
const silent = new Set(['tables', 'categories', 'items', 'of', 'zh', 'parts']);

export function useStepWords(): (steps: readonly Step[]) => string {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  return useCallback(
    (steps) => {
      const words = steps.flatMap((step) => {
        if ('id' in step) return [step.title === null || say(step.title) === step.id ? step.id : `${step.id} ${say(step.title)}`.slice(0, 40)];
        if (silent.has(step.field)) return [];
        return [t(`field.${step.field as 'id'}`, { defaultValue: step.field })];
      });
      return words.length === 0 ? t('wholeScheme') : words.join(' › ');
    },
    [t, say],
  );
}

export function stepsOf(scheme: unknown, path: Path): readonly Step[] {
  return path.map((step, index): Step => {
    if (typeof step === 'string') return { field: step };
    const element = valueAt(scheme, path.slice(0, index + 1));
    return { id: element === undefined ? String(step + 1) : identityOf(element), title: titleOf(element) };
  });
}
