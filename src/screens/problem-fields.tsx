/**
 * The fields of a problem, for recording one and for correcting one: where it is charged, what was
 * found, when and how, evidence.
 *
 * Imports: ledger and scheme (types), ui.
 */

import { Button, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Method } from '#ledger/fields.ts';
import type { Table } from '#scheme/grammar.ts';
import { DateField } from '#ui/date-field.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { ChargeFields } from './charge-fields.tsx';
import { EvidenceEditor } from './evidence-editor.tsx';
import { chargeFor, longestWords, mostCharges, type ProblemContent, type TypedCharge } from './problem-content.ts';
import styles from './problem-fields.module.css';

export interface ProblemFieldsProps {
  readonly book: string;
  readonly table: Table;
  readonly content: ProblemContent;
  readonly today: string;
  /** Sentence by element id. */
  readonly errors: ReadonlyMap<string, string>;
  /** Told as a change of what is there by then: a file may arrive later. */
  readonly onChange: (change: (content: ProblemContent) => ProblemContent) => void;
  /** Shown below the words, e.g. known problems that look like them. */
  readonly afterWords?: ReactNode;
}

export function ProblemFields({ book, table, content, today, errors, onChange, afterWords }: ProblemFieldsProps) {
  const { t } = useTranslation('screens');
  const { charges, words, foundOn, method, evidence } = content;
  const changeCharges = (change: (charges: readonly TypedCharge[]) => readonly TypedCharge[]) => onChange((now) => ({ ...now, charges: change(now.charges) }));

  return (
    <div className={styles.fields}>
      {charges.map((charge, index) => (
        <ChargeFields
          key={index}
          table={table}
          charge={charge}
          index={index}
          errors={errors}
          onChange={(next) => changeCharges((all) => all.map((one, at) => (at === index ? next : one)))}
          {...(charges.length > 1 ? { onRemove: () => changeCharges((all) => all.filter((_, at) => at !== index)) } : {})}
        />
      ))}
      <div>
        <Button size="xs" variant="default" disabled={charges.length >= mostCharges} onClick={() => changeCharges((all) => [...all, chargeFor(table, '')])}>
          {t('problem.addPlace')}
        </Button>
        {charges.length > 1 && <p className={styles.hint}>{t('problem.once')}</p>}
      </div>
      <TextAreaField
        id="problem-words"
        label={t('problem.words')}
        value={words}
        isRequired
        minRows={3}
        error={errors.get('problem-words')}
        maxLength={words.length > longestWords * 0.75 ? longestWords : undefined}
        onChange={(text) => onChange((now) => ({ ...now, words: text }))}
      />
      {afterWords}
      <div className={styles.pair}>
        <DateField
          id="problem-day"
          label={t('problem.foundOn')}
          value={foundOn}
          max={today}
          isRequired
          error={errors.get('problem-day')}
          onChange={(day) => onChange((now) => ({ ...now, foundOn: day }))}
        />
        <MethodField value={method} error={errors.get('problem-method')} onChange={(next) => onChange((now) => ({ ...now, method: next }))} />
      </div>
      <EvidenceEditor
        book={book}
        label={t('problem.evidence')}
        evidence={evidence}
        onChange={(change) => onChange((now) => ({ ...now, evidence: change(now.evidence) }))}
      />
    </div>
  );
}

/** In the order in which inspectors use them. */
export const methods = ['onSite', 'website', 'phone', 'papers', 'unannounced', 'delegates', 'complaint', 'review'] as const satisfies readonly Method[];

interface MethodFieldProps {
  readonly value: Method | '';
  readonly error?: string;
  readonly onChange: (method: Method) => void;
}

export function MethodField({ value, error, onChange }: MethodFieldProps) {
  const { t } = useTranslation(['screens', 'workflow']);
  return (
    <Radio.Group label={t('problem.method')} value={value} onChange={(next) => onChange(next as Method)} error={error} required>
      <div className={styles.methods}>
        {methods.map((method, index) => (
          <Radio key={method} id={index === 0 ? 'problem-method' : undefined} value={method} label={t(`workflow:method.${method}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
