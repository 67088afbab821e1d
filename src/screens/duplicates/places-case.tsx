/** A problem that could be charged at several places: the office says at which, or that the rule shall choose. */

import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { useHotkeys } from '#ui/hotkeys.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import { findingCosts } from '#workflow/sheet-figures.ts';
import styles from './duplicates.module.css';
import { ProblemSide } from './problem-side.tsx';
import { useDecide } from './use-decide.ts';

export interface PlacesCaseProps {
  readonly book: string;
  readonly table: Table;
  readonly problem: ProblemRow;
  readonly joined: readonly ProblemRow[];
  readonly mayDecide: boolean;
  readonly onDecided: () => void;
}

export function PlacesCase({ book, table, problem, joined, mayDecide, onDecided }: PlacesCaseProps) {
  const { t } = useTranslation('duplicates');
  const say = useText();
  const places = [problem, ...joined].flatMap(({ number, charges }) => charges.filter(({ state }) => state !== 'reversed' && state !== 'none').map((charge) => ({ number, charge })));
  const now = places.find(({ charge }) => charge.state === 'charged' || charge.state === 'repeat')?.charge.position;
  const [choice, setChoice] = useState(now === undefined ? '' : String(now));
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { send, isBusy, refused } = useDecide(book, onDecided);
  useHotkeys(mayDecide ? places.slice(0, 9).map(({ charge }, index) => ({ key: String(index + 1), label: `${charge.item} ${charge.rule}`, onPress: () => setChoice(String(charge.position)) })) : []);

  const handleDecide = () => {
    setAsked(true);
    if (choice === '' || reason.trim() === '' || isBusy) return;
    void send({ kind: 'decideCharge', problem: problem.id, seen: problem.revision, charge: Number(choice), reason: reason.trim() });
  };

  return (
    <section
      className={styles.work}
      aria-label={t('places', { unit: problem.unit.name, number: problem.number })}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) handleDecide();
      }}
    >
      <h2 className={styles.head}>{t('places', { unit: problem.unit.name, number: problem.number })}</h2>
      <p className={styles.soft}>{t('placesSay')}</p>
      <div className={styles.sides}>
        {[problem, ...joined].map((one) => <ProblemSide key={one.id} book={book} table={table} problem={one} />)}
      </div>
      {mayDecide ? (
        <div className={styles.decide}>
          <Radio.Group label={t('place')} value={choice} onChange={setChoice}>
            <Stack gap="xs" mt="xs">
              {places.map(({ number, charge }, index) => (
                <Radio
                  key={charge.position}
                  value={String(charge.position)}
                  label={`${index + 1} · ${charge.item} ${charge.rule} ${say(itemOf(table, charge.item)?.title ?? { zh: '', en: '' })}`}
                  description={[
                    say(ruleOf(table, charge.item, charge.rule)?.text ?? { zh: '', en: '' }),
                    t('takes', { points: findingCosts(table, charge.item, [charge])[0] ?? '0' }),
                    ...(joined.length > 0 ? [t('from', { number })] : []),
                    ...(charge.position === now ? [t('now')] : []),
                  ].join(' · ')}
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextAreaField label={t('reasonLabel')} value={reason} onChange={setReason} isRequired error={isAsked && reason.trim() === '' ? t('reasonNeeded') : refused} />
          <Button loading={isBusy} title="Ctrl + Enter" onClick={handleDecide}>{t('decide')}</Button>
        </div>
      ) : (
        <p className={styles.soft}>{t('mayNot')}</p>
      )}
    </section>
  );
}
