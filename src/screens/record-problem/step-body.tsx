/**
 * What one step asks.
 *
 * Imports: ui.
 */

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { DateField } from '#ui/date-field.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import { findingCosts } from '#workflow/sheet-figures.ts';
import { ChargeFields } from '../charge-fields.tsx';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { chargeFor } from '../problem-content.ts';
import { MethodField } from '../problem-fields.tsx';
import { useRuleWords } from '../rule-words.ts';
import type { SiteSource } from '../site-source.ts';
import { CheckFacts } from './check-facts.tsx';
import { ItemChoice, UnitChoice } from './choices.tsx';
import { KnownProblems } from './known-problems.tsx';
import type { NewProblem } from './new-record.ts';
import type { SiteStep } from './site-steps.ts';
import styles from './site-wizard.module.css';

export interface StepBodyProps {
  readonly source: SiteSource;
  readonly table: Table;
  readonly step: SiteStep;
  readonly content: NewProblem;
  readonly today: string;
  readonly update: (change: (content: NewProblem) => Partial<NewProblem>) => void;
  /** A choice that is the whole step: takes it over and goes on. */
  readonly choose: (change: Partial<NewProblem>) => void;
}

const most = 999;
const noErrors: ReadonlyMap<string, string> = new Map();

export function StepBody({ source, table, step, content, today, update, choose }: StepBodyProps) {
  const { t } = useTranslation(['record-problem', 'screens']);
  const say = useText();
  const ruleWords = useRuleWords();
  const { place } = source;
  const [charge = { item: '', rule: '', count: 1 }] = content.charges;
  const item = itemOf(table, charge.item);
  const rule = ruleOf(table, charge.item, charge.rule);
  const [cost] = findingCosts(table, charge.item, [charge]);
  const setCount = (count: number) => update(({ charges }) => ({ charges: charges.map((one, index) => (index === 0 ? { ...one, count: Math.min(most, Math.max(1, count)) } : one)) }));

  switch (step) {
    case 'unit':
      return <UnitChoice units={source.units} value={content.unit} onChoose={(unit) => choose({ unit })} />;
    case 'item':
      return <ItemChoice table={table} focus={source.focus} value={charge.item} onChoose={(id) => choose({ charges: [id === charge.item ? charge : chargeFor(table, id)] })} />;
    case 'rule':
      return (
        <ul className={styles.choices}>
          {(item?.rules ?? []).map((one) => (
            <li key={one.id}>
              <button type="button" className={styles.choice} aria-pressed={one.id === charge.rule} onClick={() => choose({ charges: [{ ...charge, rule: one.id }] })}>
                <span>{say(one.text)}<br /><span className={styles.quiet}>{ruleWords(one)}</span></span>
              </button>
            </li>
          ))}
        </ul>
      );
    case 'count':
      if (rule !== undefined && rule.counting !== 'each') return <ChargeFields table={table} charge={charge} index={0} errors={noErrors} onChange={(next) => update(() => ({ charges: [next] }))} />;
      return (
        <>
          <p>{rule === undefined ? '' : `${say(rule.text)} · ${ruleWords(rule)}`}</p>
          <div className={styles.count} role="group" aria-label={t('site.step.count')}>
            <button type="button" aria-label={t('screens:count.less')} disabled={charge.count <= 1} onClick={() => setCount(charge.count - 1)}>−</button>
            <output aria-live="polite">{charge.count}</output>
            <button type="button" aria-label={t('screens:count.more')} disabled={charge.count >= most} onClick={() => setCount(charge.count + 1)}>+</button>
          </div>
          <p className={styles.cost}>{t('screens:problem.wouldTake')} <ScoreText value={cost} places="plain" sign="minus" /> {t('screens:problem.cap', { cap: item?.points ?? '' })}</p>
        </>
      );
    case 'words':
      return (
        <>
          <TextAreaField id="site-words" label={t('screens:problem.words')} value={content.words} isRequired minRows={5} maxLength={2000} onChange={(words) => update(() => ({ words }))} />
          <KnownProblems source={source} content={content} />
          <TextInput label={t('site.place')} description={t('site.placeHint')} value={content.place} maxLength={200} autoComplete="off" onChange={(event) => { const typed = event.currentTarget.value; update(() => ({ place: typed })); }} />
        </>
      );
    case 'photo':
      return <EvidenceEditor book={place.book} label={t('screens:problem.evidence')} evidence={content.evidence} isOnSite onChange={(change) => update((now) => ({ evidence: change(now.evidence) }))} />;
    case 'check':
      return (
        <>
          <CheckFacts source={source} table={table} content={content} />
          <DateField id="site-day" label={t('screens:problem.foundOn')} value={content.foundOn} max={today} isRequired onChange={(foundOn) => update(() => ({ foundOn }))} />
          <MethodField value={content.method} onChange={(method) => update(() => ({ method }))} />
        </>
      );
  }
}
