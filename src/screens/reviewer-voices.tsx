/** Which kind of reviewer each is, where the scheme weighs them differently. */

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Voice } from '#scheme/grammar.ts';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import type { UnitName } from '#view/viewer.ts';
import styles from './reviewer-voices.module.css';

export interface ReviewerVoicesProps {
  readonly reviewers: readonly UnitName[];
  readonly known: readonly Voice[];
  readonly voices: Readonly<Record<string, string>>;
  readonly onChange: (voices: Readonly<Record<string, string>>) => void;
}

export function ReviewerVoices({ reviewers, known, voices, onChange }: ReviewerVoicesProps) {
  const { t } = useTranslation('peers');
  const say = useText();
  if (reviewers.length === 0) return null;
  const data = [{ value: '', label: t('voices.choose') }, ...known.map(({ id, title, weight }) => ({ value: id, label: t('voices.option', { voice: say(title), weight }) }))];
  return (
    <Sheet title={t('voices.title')} note={t('voices.note')}>
      <div className={styles.voices}>
        {reviewers.map(({ id, name }) => (
          <NativeSelect key={id} label={name} value={voices[id] ?? ''} onChange={(event) => onChange({ ...voices, [id]: event.currentTarget.value })} data={data} />
        ))}
      </div>
    </Sheet>
  );
}
