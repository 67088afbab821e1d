/**
 * A problem to record: unit, where it is charged, what is wrong, evidence. Saves itself as a draft;
 * known problems that look like it stand beside while it is typed.
 *
 * Ctrl+Enter records from any field; Enter alone never does, nor anything while an input method composes.
 *
 * Imports: client, ui.
 */

import { Alert, Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import { EvidenceKeepingContext } from '#client/evidence-keeping.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useSiteDraft } from '#client/site/site-draft.ts';
import { siteEvidence } from '#client/site/site-evidence.ts';
import type { Scheme, Table } from '#scheme/grammar.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { itemOf } from '#workflow/scheme-parts.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { chargeFor, problemFaults } from '../problem-content.ts';
import { ProblemFields } from '../problem-fields.tsx';
import { tableFor } from '../table-for.ts';
import { useProblemErrors } from '../use-problem-errors.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps, NewProblem } from './new-record.ts';
import { SimilarList } from './similar-list.tsx';
import { useFormDraftOf } from '../use-form-draft.ts';
import { useRecordProblem } from './use-record-problem.ts';

export function ProblemForm({ book, view, start, round, scheme, onRecorded }: FormProps & { readonly scheme: Scheme }) {
  const { t } = useTranslation('record-problem');
  const say = useRefusalText();
  const [today] = useState(() => shanghaiDay(new Date().toISOString()));
  const [empty] = useState<NewProblem>(() => ({
    id: newId(), unit: start.unit, charges: [chargeFor(tableFor(scheme, view.units.find(({ id }) => id === start.unit)?.unitClass), start.item)], words: '', foundOn: start.day ?? today, method: start.method ?? '', evidence: [], sameAs: '', sameReason: '', place: '', visit: start.visit,
  }));
  const { draft, content, update, clear, isRestored } = useFormDraftOf(useSiteDraft(`problem:new ${book} ${start.visit}`, empty), empty);
  const [isAsked, setAsked] = useState(false);
  // on a phone the known problems stand where the eyes are: below the words
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const unit = view.units.find(({ id }) => id === content?.unit);
  const table = tableFor(scheme, unit?.unitClass);
  const record = useRecordProblem({ place: { book, bookTitle: view.card.title, pack: null }, table, units: view.units });
  const shared = useProblemErrors(content === undefined ? [] : problemFaults(content, table, today));
  const errors = [
    ...(unit === undefined ? [{ field: 'problem-unit', message: t('fault.unit') }] : []),
    ...shared.list,
    ...(content?.sameAs !== '' && content?.sameReason.trim() === '' ? [{ field: 'same-reason', message: t('fault.sameReason') }] : []),
  ];
  const byField = isAsked ? new Map(errors.map(({ field, message }) => [field, message])) : new Map<string, string>();

  if (content === undefined) return <SkeletonBlock label={t('loading')} rows={8} />;

  const handleSave = async () => {
    setAsked(true);
    if (errors.length > 0 || record.isBusy) return;
    const outcome = await record.send(content);
    if (outcome === undefined) return;
    await draft.discard();
    onRecorded({ kind: 'problem', id: content.id, unit: content.unit, method: content.method === '' ? undefined : content.method, day: content.foundOn, round, ...outcome });
  };

  const similar = (
    <SimilarList view={view} unit={content.unit} content={content} isCompact={isNarrow} onSay={(said) => update((now) => ({ ...now, ...said }))} />
  );

  return (
    <EvidenceKeepingContext value={siteEvidence}>
    <FormFrame
      draft={draft}
      title={t('kinds.problem')}
      isRestored={isRestored}
      onClear={clear}
      textToSave={[t('form.unit'), unit?.name ?? '', content.words, ...content.charges.map((charge) => `${charge.item} ${charge.rule} × ${charge.count}`), content.foundOn].join('\r\n')}
      onSave={() => void handleSave()}
      beside={isNarrow ? undefined : similar}
      actions={<Button loading={record.isBusy} onClick={() => void handleSave()} title={t('form.saveKeys')}>{t('form.save')}</Button>}
    >
      {isAsked && <ErrorSummary errors={errors} />}
      {record.refusal !== undefined && (
        <Alert color="red" role="alert" title={t('refused')}>{say(record.refusal)}</Alert>
      )}
      <PickField
        id="problem-unit"
        label={t('form.unit')}
        options={view.units}
        value={content.unit}
        onChange={(next) => update((now) => ({ ...now, unit: next, sameAs: '', charges: chargesIn(now.charges, tableFor(scheme, view.units.find(({ id }) => id === next)?.unitClass)) }))}
        placeholder={t('form.unitHint')}
        error={byField.get('problem-unit')}
        isRequired
      />
      <TextInput label={t('site.place')} value={content.place} maxLength={200} autoComplete="off" onChange={(event) => { const typed = event.currentTarget.value; update((now) => ({ ...now, place: typed })); }} />
      <ProblemFields book={book} table={table} content={content} today={today} errors={byField} onChange={(change) => update((now) => ({ ...now, ...change(now) }))} afterWords={isNarrow ? similar : undefined} />
      {content.sameAs !== '' && (
        <TextAreaField
          id="same-reason"
          label={t(`same.${content.stands ?? 'same'}`, { number: view.problems.find(({ id }) => id === content.sameAs)?.number ?? '' })}
          value={content.sameReason}
          isRequired
          error={byField.get('same-reason')}
          onChange={(sameReason) => update((now) => ({ ...now, sameReason }))}
        />
      )}
    </FormFrame>
    </EvidenceKeepingContext>
  );
}

/** Another unit may be of another class: what its table does not have is to be chosen again. */
function chargesIn(charges: NewProblem['charges'], table: Table): NewProblem['charges'] {
  return charges.map((charge) => (charge.item === '' || itemOf(table, charge.item)?.rules.some(({ id }) => id === charge.rule || charge.rule === '') === true ? charge : chargeFor(table, '')));
}
