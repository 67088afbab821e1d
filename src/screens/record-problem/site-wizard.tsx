/**
 * Recording a problem with one hand: one thing a page, large targets, forward and back where the thumb is.
 *
 * What is typed is kept on the device at each step; recording keeps the whole in the outbox before it is sent anywhere.
 *
 * Imports: client, ui.
 */

import { Alert, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import { EvidenceKeepingContext } from '#client/evidence-keeping.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useSiteDraft } from '#client/site/site-draft.ts';
import { siteEvidence } from '#client/site/site-evidence.ts';
import type { Method } from '#ledger/fields.ts';
import { useLook } from '#ui/look.ts';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { shanghaiDay } from '#workflow/working-days.ts';
import type { Table } from '#scheme/grammar.ts';
import { itemOf } from '#workflow/scheme-parts.ts';
import { chargeFor } from '../problem-content.ts';
import type { SiteSource } from '../site-source.ts';
import { tableFor } from '../table-for.ts';
import { useFormDraftOf } from '../use-form-draft.ts';
import type { NewProblem, RecordedThing } from './new-record.ts';
import { stepFault, stepsFor } from './site-steps.ts';
import styles from './site-wizard.module.css';
import { StepBody } from './step-body.tsx';
import { useRecordProblem } from './use-record-problem.ts';
import type { Steps } from './use-steps.ts';

export interface SiteWizardProps extends Steps {
  readonly source: SiteSource;
  readonly start: { readonly unit: string; readonly item: string; readonly visit: string; readonly method: Method | undefined; readonly day: string | undefined };
  readonly step: string;
  readonly round: number;
  readonly onRecorded: (recorded: RecordedThing) => void;
}

export function SiteWizard({ source, start, step: wanted, onStep, onBack, round, onRecorded }: SiteWizardProps) {
  const { t } = useTranslation(['record-problem', 'screens']);
  const say = useRefusalText();
  const { hand } = useLook();
  const { scheme, units, place } = source;
  const tableOf = (unit: string) => tableFor(scheme, units.find(({ id }) => id === unit)?.unitClass);
  const hasVisit = start.visit !== '';
  const [today] = useState(() => shanghaiDay(new Date().toISOString()));
  const [empty] = useState<NewProblem>(() => ({
    id: newId(), unit: start.unit, charges: [chargeFor(tableOf(start.unit), start.item)], words: '', foundOn: start.day ?? today, method: start.method ?? (hasVisit ? 'onSite' : ''), evidence: [],
    sameAs: '', sameReason: '', place: '', visit: start.visit,
  }));
  const draft = useSiteDraft(`problem:new ${place.pack ?? place.book} ${start.visit}`, empty);
  const { content, update, clear, isRestored } = useFormDraftOf(draft, empty);
  const table = tableOf(content?.unit ?? start.unit);
  const record = useRecordProblem({ place, table, units });
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const steps = content === undefined ? [] : stepsFor(content, { table, hasVisit });
  const at = Math.max(0, steps.findIndex((one) => one === wanted));
  const step = steps[at];

  useEffect(() => {
    setAsked(false);
    heading.current?.focus();
    window.scrollTo?.({ top: 0 });
  }, [step]);

  if (content === undefined || step === undefined) return <SkeletonBlock label={t('loading')} rows={8} />;
  const fault = stepFault(step, content, { table, today, units });
  const unit = units.find(({ id }) => id === content.unit);

  const goOn = async (now: NewProblem) => {
    setAsked(true);
    const table = tableOf(now.unit);
    if (stepFault(step, now, { table, today, units }) !== undefined || record.isBusy) return;
    const next = stepsFor(now, { table, hasVisit });
    const after = next[next.indexOf(step) + 1];
    if (after !== undefined) return onStep(after, 'forward');
    // an address may lead past a step that was never filled in
    const gap = next.find((one) => stepFault(one, now, { table, today, units }) !== undefined);
    if (gap !== undefined) return onStep(gap, 'replace');
    const outcome = await record.send(now);
    if (outcome === undefined) return;
    await draft.discard();
    onRecorded({ kind: 'problem', id: now.id, unit: now.unit, method: now.method === '' ? undefined : now.method, day: now.foundOn, round, ...outcome });
  };
  const choose = (change: Partial<NewProblem>) => {
    const now = withTable({ ...content, ...change }, tableOf(change.unit ?? content.unit));
    update(() => now);
    void goOn(now);
  };

  return (
    <EvidenceKeepingContext value={siteEvidence}>
      <form className={styles.wizard} aria-label={t('kinds.problem')} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className={styles.head}>
          <span>{step === 'unit' ? '' : unit?.name}</span>
          <span>{t('site.at', { at: at + 1, of: steps.length })}</span>
        </p>
        <div className={styles.bar} aria-hidden="true"><span style={{ width: `${((at + 1) / steps.length) * 100}%` }} /></div>
        {isRestored && at === 0 && (
          <Alert color="blue" mb="md" title={t('restored.title')}>
            {t('restored.say')} <Button size="compact-md" variant="default" onClick={clear}>{t('restored.clear')}</Button>
          </Alert>
        )}
        {record.refusal !== undefined && <Alert color="red" role="alert" mb="md" title={t('refused')}>{say(record.refusal)}</Alert>}
        <h2 ref={heading} tabIndex={-1} className={styles.title}>{t(`site.step.${step}`)}</h2>
        <div className={styles.body}>
          <StepBody source={source} table={table} step={step} content={content} today={today} update={(change) => update((now) => ({ ...now, ...change(now) }))} choose={choose} />
          {isAsked && fault !== undefined && <p role="alert" className={styles.fault}>{fault === 'unit' ? t('fault.unit') : t(`screens:problem.fault.${fault}`)}</p>}
        </div>
        <div className={styles.foot} data-hand={hand}>
          <Button variant="default" onClick={() => onBack(steps[at - 1])}>{t('site.back')}</Button>
          <Button loading={record.isBusy} onClick={() => void goOn(content)}>{step === 'check' ? t('form.save') : step === 'photo' && content.evidence.length === 0 ? t('site.noPhoto') : t('site.next')}</Button>
        </div>
      </form>
    </EvidenceKeepingContext>
  );
}

/** Another unit may be of another class: what its table does not have is to be chosen again. */
function withTable(content: NewProblem, table: Table): NewProblem {
  const [charge] = content.charges;
  return charge === undefined || charge.item === '' || itemOf(table, charge.item) !== undefined ? content : { ...content, charges: [chargeFor(table, '')] };
}
