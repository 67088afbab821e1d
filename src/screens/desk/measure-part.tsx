/**
 * An item whose points are earned: what was reached, entered by the office, with what the unit itself says beside it; and
 * whether the item applies to the unit at all.
 *
 * Imports: screens (measure, evidence), ui, desk.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '#ledger/fields.ts';
import { useFormat } from '#ui/format.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import type { DeskMeasure } from '#view/desk-given.ts';
import { measureFault } from '#workflow/decide-measure.ts';
import { useMeasureWords } from '../earning-words.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { EvidenceView } from '../evidence-view.tsx';
import { MeasureFields } from '../measure-fields.tsx';
import { measureTyped, typedMeasure, type TypedMeasure } from '../typed-measure.ts';
import { AppliesLine } from './applies-line.tsx';
import { AskReason } from './ask-reason.tsx';
import { useDeskOnShow, useMay } from './desk-context.ts';
import type { ItemRowData } from './item-rows.ts';
import styles from './matter.module.css';
import { NotAllowedNote, RefusalNote } from './refusal-note.tsx';
import { useSending } from './use-sending.ts';
import { useTyped } from './use-typed.ts';

export function MeasurePart({ row }: { readonly row: ItemRowData }) {
  const { t } = useTranslation(['desk', 'workflow', 'client']);
  const may = useMay();
  const { measure } = row;
  const { item } = row.place;
  if (measure === undefined) return null;
  const applies = measure.applicability?.applies !== false;
  return (
    <section className={styles.form} aria-labelledby="desk-measure">
      <h3 id="desk-measure">{t(item.earned === undefined ? 'applies.heading' : 'measure.title', { points: item.points })}</h3>
      {measure.applicability !== null && <AppliesLine applicability={measure.applicability} what={item.id} />}
      {item.earned !== undefined && applies && (
        <>
          <Standing row={row} measure={measure} />
          {may('measureItem') ? <MeasureForm key={item.id} row={row} measure={measure} /> : <NotAllowedNote action="measureItem" />}
        </>
      )}
    </section>
  );
}

/** What stands in the book, by whom, and what the unit says of itself. */
function Standing({ row, measure }: { readonly row: ItemRowData; readonly measure: DeskMeasure }) {
  const { t } = useTranslation('desk');
  const { instant } = useFormat();
  const { book } = useDeskOnShow();
  const words = useMeasureWords();
  const { earned } = row.place.item;
  const points = row.desk.deduction?.earned;
  return (
    <>
      <p>
        {measure.measure === null ? t('measure.none') : t('measure.now', { measure: words(earned, measure.measure) })}
        {measure.measure !== null && (points === undefined || points === null ? <> · {t('measure.waits')}</> : <> · {t('measure.earns', { points })}</>)}
      </p>
      {measure.written !== null && <p className={styles.quiet}>{t('by', { person: measure.written.by.person, at: instant(measure.written.at) })}{measure.note !== '' && <> · {measure.note}</>}</p>}
      <EvidenceView book={book} evidence={measure.evidence} />
      {measure.claimed !== null && <p>{t('measure.claimed', { measure: words(earned, measure.claimed) })}</p>}
    </>
  );
}

interface TypedForm extends TypedMeasure { readonly note: string; readonly evidence: readonly Evidence[] }

function MeasureForm({ row, measure }: { readonly row: ItemRowData; readonly measure: DeskMeasure }) {
  const { t } = useTranslation(['desk', 'workflow', 'screens', 'client']);
  const { book, view } = useDeskOnShow();
  const words = useMeasureWords();
  const { item } = row.place;
  const inBook: TypedForm = { ...typedMeasure(measure.measure), note: measure.note, evidence: [] };
  const { typed, value, change, write, isConflict } = useTyped<TypedForm>(`measure:${item.id}`, { value: inBook, revision: measure.revision });
  const { isBusy, refusal, send } = useSending();
  const [isTried, setTried] = useState(false);
  const given = item.earned === undefined ? undefined : measureTyped(item.earned, value);
  const fault = given === undefined ? 'measure' : measureFault(item, given);
  const error = fault === undefined ? undefined : fault === 'measure' ? t('screens:earned.needed') : t(`client:fault.${fault}`);

  const save = async () => {
    setTried(true);
    if (given === undefined || fault !== undefined || isConflict) return;
    const isDone = await send({ kind: 'measureItem', unit: view.unit.id, item: item.id, seen: typed?.seen ?? measure.revision, measure: given, note: value.note.trim(), evidence: [...value.evidence] });
    if (!isDone) return;
    setTried(false);
    write(undefined);
  };

  return (
    <>
      {isConflict && !isBusy && (
        <TwoVersions
          mine={<p>{given === undefined ? t('measure.none') : words(item.earned, given)} {value.note}</p>}
          theirs={<p>{measure.measure === null ? t('measure.none') : words(item.earned, measure.measure)} {measure.note}</p>}
          onKeepMine={() => write({ value, seen: measure.revision })}
          onTakeTheirs={() => write(undefined)}
        />
      )}
      <MeasureFields item={item} typed={value} onChange={(next) => change(next)} error={isTried ? error : undefined} />
      <TextAreaField label={t('measure.note')} value={value.note} onChange={(note) => change({ note })} maxLength={2000} minRows={1} />
      <EvidenceEditor book={book} label={t('record.evidence')} evidence={value.evidence} onChange={(add) => change((before) => ({ evidence: add(before.evidence) }))} />
      <RefusalNote refusal={refusal} />
      <div className={styles.foot}>
        <Button loading={isBusy} onClick={() => void save()}>{t('measure.save')}</Button>
        {measure.claimed !== null && measure.claimed.kind !== 'notApplicable' && (
          <Button variant="default" onClick={() => change(typedMeasure(measure.claimed))}>{t('measure.take')}</Button>
        )}
        {measure.measure !== null && (
          <AskReason
            label={t('measure.takeBack')}
            title={t('measure.takeBack')}
            revision={measure.revision}
            commandOf={(note, seen) => ({ kind: 'measureItem', unit: view.unit.id, item: item.id, seen, measure: null, note, evidence: [] })}
          />
        )}
      </div>
    </>
  );
}
