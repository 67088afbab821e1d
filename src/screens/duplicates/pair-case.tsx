/**
 * Two records that look alike, side by side: one problem, two, or the first come back. The keys 1, 2 and 3 choose, the reason is
 * proposed from what was found and can be changed, Ctrl+Enter puts it into the book.
 *
 * Imports: ui, duplicates.
 */

import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { useHotkeys } from '#ui/hotkeys.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { DuplicatePair } from '#view/duplicates.ts';
import { SignTags, useSignWords } from '../sign-tags.tsx';
import styles from './duplicates.module.css';
import { ProblemSide } from './problem-side.tsx';
import { useDecide } from './use-decide.ts';

export interface PairCaseProps {
  readonly book: string;
  readonly table: Table;
  readonly pair: DuplicatePair;
  readonly mayDecide: boolean;
  readonly onDecided: () => void;
}

const answers = ['same', 'apart', 'back'] as const;
type Answer = (typeof answers)[number];

export function PairCase({ book, table, pair, mayDecide, onDecided }: PairCaseProps) {
  const { t } = useTranslation('duplicates');
  const signWords = useSignWords();
  const { earlier, later, signs } = pair;
  const [answer, setAnswer] = useState<Answer>();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const { send, isBusy, refused } = useDecide(book, onDecided);
  const canComeBack = earlier.foundOn < later.foundOn && later.recurrence === null;

  const choose = (next: Answer) => {
    if (next === 'back' && !canComeBack) return;
    setAnswer(next);
    setReason(t(`reason.${next}`, { number: earlier.number, signs: signs.slice(0, 2).map(signWords).join('、') }));
  };
  useEffect(() => {
    if (answer !== undefined) field.current?.querySelector('textarea')?.focus();
  }, [answer]);
  useHotkeys(mayDecide ? answers.map((one, index) => ({ key: String(index + 1), label: t(`answer.${one}`), onPress: () => choose(one) })) : []);

  const handleDecide = () => {
    setAsked(true);
    const words = reason.trim();
    if (answer === undefined || words === '' || isBusy) return;
    if (answer === 'same') void send({ kind: 'joinProblems', problem: later.id, seen: later.revision, into: earlier.id, reason: words });
    else if (answer === 'apart') void send({ kind: 'tellApart', problem: later.id, seen: later.revision, from: earlier.id, reason: words });
    else void send({ kind: 'linkRecurrence', problem: later.id, seen: later.revision, earlier: { in: 'thisBook', problem: earlier.id }, reason: words });
  };

  return (
    <section
      className={styles.work}
      aria-label={t('pair', { unit: earlier.unit.name, earlier: earlier.number, later: later.number })}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) handleDecide();
      }}
    >
      <h2 className={styles.head}>{t('pair', { unit: earlier.unit.name, earlier: earlier.number, later: later.number })}</h2>
      <p className={styles.signs}><SignTags signs={signs} /></p>
      <div className={styles.sides}>
        <ProblemSide book={book} table={table} problem={earlier} other={later.words} />
        <ProblemSide book={book} table={table} problem={later} other={earlier.words} />
      </div>
      {mayDecide ? (
        <>
          <div className={styles.answers} role="group" aria-label={t('answers')}>
            {answers.map((one, index) => (
              <Button key={one} variant={answer === one ? 'filled' : 'default'} aria-pressed={answer === one} disabled={one === 'back' && !canComeBack} onClick={() => choose(one)}>
                <kbd className={styles.key}>{index + 1}</kbd> {t(`answer.${one}`)}
              </Button>
            ))}
          </div>
          {answer !== undefined && (
            <div ref={field} className={styles.decide}>
              <p className={styles.soft}>{t(`effect.${answer}`, { number: earlier.number })}</p>
              <TextAreaField label={t('reasonLabel')} value={reason} onChange={setReason} isRequired error={isAsked && reason.trim() === '' ? t('reasonNeeded') : refused} />
              <Button loading={isBusy} title="Ctrl + Enter" onClick={handleDecide}>{t('decide')}</Button>
            </div>
          )}
        </>
      ) : (
        <p className={styles.soft}>{t('mayNot')}</p>
      )}
    </section>
  );
}
