/** It is in the book: under which number, where it counts, and what comes next. */

import { Alert, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useRefusalText } from '#client/refusal-text.ts';
import type { ProblemsView } from '#view/problems.ts';
import { ChargeOutcome } from '../charge-outcome.tsx';
import type { RecordedThing } from './new-record.ts';
import styles from './recorded.module.css';

export interface RecordedProps {
  readonly book: string;
  readonly view: ProblemsView;
  readonly recorded: RecordedThing;
  readonly onAgain: () => void;
  /** Back to the visit, where there is one. */
  readonly more?: ReactNode;
}

export function Recorded({ book, view, recorded, onAgain, more }: RecordedProps) {
  const { t } = useTranslation('record-problem');
  const say = useRefusalText();
  const heading = useRef<HTMLHeadingElement>(null);
  const problem = view.problems.find(({ id }) => id === recorded.id);
  const unit = view.units.find(({ id }) => id === recorded.unit)?.name ?? '';

  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={styles.recorded}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        <span aria-hidden="true" className={styles.sign}>✓ </span>
        {recorded.how !== 'sent' ? t(`recorded.${recorded.how}`, { unit }) : recorded.kind === 'visit' ? t('recorded.visit', { unit }) : t('recorded.problem', { unit, number: problem?.number ?? '' })}
      </h2>
      {recorded.joining.kind === 'joined' && <p>{t('recorded.joined', { number: problem?.joinedInto?.number ?? '' })}</p>}
      {recorded.joining.kind === 'back' && <p>{t('recorded.back', { number: problem?.recurrence?.earlier.number ?? '' })}</p>}
      {recorded.joining.kind === 'apart' && <p>{t('recorded.apart')}</p>}
      {recorded.joining.kind === 'refused' && (
        <Alert color="yellow" role="alert" title={t('recorded.notJoined')}>{say(recorded.joining.refusal)}</Alert>
      )}
      {problem !== undefined && (
        <ul className={styles.charges}>
          {problem.charges.map((charge) => (
            <li key={charge.position}><ChargeOutcome charge={charge} /></li>
          ))}
        </ul>
      )}
      <Group mt="md">
        {more}
        <Button onClick={onAgain}>{t(recorded.kind === 'visit' ? 'recorded.againVisit' : 'recorded.again')}</Button>
        <Button variant="default" renderRoot={(props) => <Link to="/years/$book/problems" params={{ book }} search={recorded.kind === 'problem' ? { open: recorded.id } : { tab: 'visits' }} {...props} />}>
          {t('toList')}
        </Button>
      </Group>
    </section>
  );
}
