/**
 * How a last day came about, step by step, each with the clause it follows: received, stopped, extended, due, done.
 *
 * Imports: workflow (types), ui.
 */

import { useTranslation } from 'react-i18next';

import type { Clause, Register } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { useText } from '#ui/use-text.ts';
import type { Clock, ClockStep } from '#workflow/obligation-clock.ts';
import styles from './record.module.css';

export function ClockSteps({ clock, register }: { readonly clock: Clock; readonly register: Register }) {
  const { t } = useTranslation('record');
  const words = useStepWords(register);
  return (
    <>
      <ol className={styles.steps} aria-label={t('steps')}>
        {clock.steps.map((step, index) => (
          <li key={`${step.kind} ${index}`} data-kind={step.kind} data-late={(step.kind === 'done' && (step.late ?? 0) > 0) || step.kind === 'tooLate' || undefined}>
            <span>{words(step)}</span>
            <StepClause clause={clauseOf(register, step)} />
          </li>
        ))}
        {clock.state === 'stopped' && <li data-kind="waiting">{t('step.waiting')}</li>}
        {clock.state === 'overdue' && <li data-late>{t('step.overdue')}</li>}
        {register.term.kind === 'promptly' && <li>{t('step.promptly')} <StepClause clause={register.clause} /></li>}
      </ol>
      {!clock.reliable && <p className={styles.unreliable}>{t('unreliable')}</p>}
    </>
  );
}

function StepClause({ clause }: { readonly clause: Clause | undefined }) {
  const say = useText();
  if (clause === undefined) return null;
  return <span className={styles.clause} title={clause.quote}>{say(clause.ref)} {clause.ours === true && <OursMark />}</span>;
}

function clauseOf(register: Register, step: ClockStep): Clause | undefined {
  switch (step.kind) {
    case 'due':
      return register.clause;
    case 'extended':
      return register.extension?.clause;
    case 'restarted':
      return register.correction?.clause;
    case 'stopped':
      return register[step.why]?.clause;
    case 'began':
    case 'done':
    case 'tooLate':
      return undefined;
  }
}

function useStepWords(register: Register): (step: ClockStep) => string {
  const { t } = useTranslation('record');
  const { day } = useFormat();
  return (step) => {
    switch (step.kind) {
      case 'began':
        return t(`step.began.${register.kind}`, { day: day(step.day) });
      case 'restarted':
        return t('step.restarted', { asked: day(step.asked), day: day(step.day) });
      case 'stopped':
        if (step.to === null) return t(`step.stopsNow.${step.why}`, { from: day(step.from) });
        return t(step.presumed ? `step.presumed.${step.why}` : `step.stopped.${step.why}`, { from: day(step.from), to: day(step.to), count: step.days });
      case 'extended':
        return t('step.extended', { day: day(step.on), count: step.days });
      case 'tooLate':
        return t(`step.tooLate.${step.why}`, { day: day(step.on) });
      case 'due':
        return step.days === null ? t('step.dueOn', { day: day(step.day) }) : t('step.due', { day: day(step.day), count: step.days });
      case 'done':
        if (step.late === null || step.late === 0) return t(`step.done.${register.kind}`, { day: day(step.day) });
        return t(`step.doneLate.${register.kind}`, { day: day(step.day), count: step.late });
    }
  };
}
