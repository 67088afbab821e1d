/**
 * The fields for an item whose points are earned: levels to choose from, a figure, or how many done of how many due, with
 * what each brings.
 *
 * Imports: scheme (types), ui.
 */

import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Item } from '#scheme/grammar.ts';
import { PointsField } from '#ui/points-field.tsx';
import { useText } from '#ui/use-text.ts';
import { useEarningWords } from './earning-words.ts';
import styles from './measure-fields.module.css';
import type { TypedMeasure } from './typed-measure.ts';

export interface MeasureFieldsProps {
  readonly item: Item;
  readonly typed: TypedMeasure;
  readonly onChange: (typed: TypedMeasure) => void;
  readonly error?: string | undefined;
}

export function MeasureFields({ item, typed, onChange, error }: MeasureFieldsProps) {
  const { t } = useTranslation('screens');
  const say = useText();
  const earningWords = useEarningWords();
  const { earned } = item;
  if (earned === undefined) return null;
  const shown = error === undefined ? {} : { error };
  const words = <ul className={styles.words}>{earningWords(earned, item.points).map((line) => <li key={line}>{line}</li>)}</ul>;

  switch (earned.kind) {
    case 'levels':
      return (
        <Radio.Group label={t('earned.level')} value={typed.level} onChange={(level) => onChange({ ...typed, level })} {...shown}>
          <Stack gap="xs" mt={4}>
            {earned.levels.map(({ id, title, points }) => <Radio key={id} value={id} label={say(title)} description={t('rule.points', { points })} />)}
          </Stack>
        </Radio.Group>
      );
    case 'rate':
      return (
        <div className={styles.fields}>
          <div className={styles.line}>
            <PointsField label={say(earned.done)} value={typed.done} onChange={(done) => onChange({ ...typed, done })} {...shown} />
            <PointsField label={say(earned.due)} value={typed.due} onChange={(due) => onChange({ ...typed, due })} />
          </div>
          {words}
        </div>
      );
    case 'scale':
    case 'quota':
    case 'ranking':
      return (
        <div className={styles.fields}>
          <PointsField label={say(earned.figure)} value={typed.figure} onChange={(figure) => onChange({ ...typed, figure })} {...shown} />
          {words}
        </div>
      );
  }
}
