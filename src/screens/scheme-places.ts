/**
 * A place in a scheme as a person says it: "考核评定标准 › 2.1 主动公开 › a › 分值".
 *
 * Imports: view.
 */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { useText } from '#ui/use-text.ts';
import { identityOf, isText, titleOf, type Step } from '#view/scheme-difference.ts';
import { valueAt, type Path } from './scheme-path.ts';

/** Lists whose elements say themselves what they are. */
const silent = new Set(['tables', 'categories', 'items', 'of', 'zh', 'parts']);

export function useStepWords(): (steps: readonly Step[]) => string {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  return useCallback(
    (steps) => {
      const words = steps.flatMap((step, index) => {
        if ('id' in step) return [step.title === null || say(step.title) === step.id ? step.id : `${step.id} ${say(step.title)}`.slice(0, 40)];
        if (silent.has(step.field)) return [];
        return [t(`field.${wordKey(step.field, steps.slice(0, index)) as 'id'}`, { defaultValue: step.field })];
      });
      return words.length === 0 ? t('wholeScheme') : words.join(' › ');
    },
    [t, say],
  );
}

/** A quota of grades and its rounding are other words than a quota of work and the rounding of totals. */
function wordKey(field: string, above: readonly Step[]): string {
  const under = above.findLast((step) => 'field' in step);
  const parent = under !== undefined && 'field' in under ? under.field : '';
  if (field === 'quota') return parent === 'bands' ? 'gradeQuota' : field;
  return field === 'rounding' && parent === 'quota' ? 'quotaRounding' : field;
}

/** The key of the words for the last field of a place. */
export function fieldOf(steps: readonly Step[]): string {
  const at = steps.findLastIndex((step) => 'field' in step);
  const step = steps[at];
  return step !== undefined && 'field' in step ? wordKey(step.field, steps.slice(0, at)) : '';
}

/** A value of the scheme in words: a choice by its field, a construct by its name or by what it holds; '' where nothing can be said. */
export function useValueWords(): (value: unknown, field: string) => string {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const { mark } = useFormat();
  return useCallback(
    (value, field) => {
      const wordsOf = (one: unknown, of: string): string => {
        if (typeof one === 'string' || typeof one === 'number') return t(`choice.${of as 'mode'}.${one as 'up'}`, { defaultValue: t(`anyChoice.${one as 'each'}`, { defaultValue: String(one) }) });
        if (typeof one === 'boolean') return t(one ? 'yes' : 'no');
        if (one === null || one === undefined) return '';
        if (isText(one)) return say(one);
        if (Array.isArray(one)) return one.map((element) => wordsOf(element, of)).filter((words) => words !== '').join(mark);
        const { clause: _source, ...held } = one as Readonly<Record<string, unknown>>;
        const title = titleOf(one);
        if (title !== null) return [say(title), typeof held['points'] === 'string' ? t('pointsOf', { points: held['points'] }) : ''].filter((words) => words !== '').join(' · ');
        const above: readonly Step[] = [{ field: of === 'gradeQuota' ? 'quota' : of }];
        return Object.entries(held).flatMap(([name, inner]) => {
          const key = wordKey(name, above);
          const words = wordsOf(inner, key);
          if (words === '') return [];
          return name === 'kind' ? [words] : [`${t(`field.${key as 'id'}`, { defaultValue: name })} ${words}`];
        }).join(' ');
      };
      return wordsOf(value, field);
    },
    [t, say, mark],
  );
}

export function stepsOf(scheme: unknown, path: Path): readonly Step[] {
  return path.map((step, index): Step => {
    if (typeof step === 'string') return { field: step };
    const element = valueAt(scheme, path.slice(0, index + 1));
    return { id: element === undefined ? String(step + 1) : identityOf(element), title: titleOf(element) };
  });
}
