/** Proposes a deduction for faked material, within the scheme's range, with reason and evidence. */

import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { compareExact } from '#engine/decimal.ts';
import type { Evidence } from '#ledger/fields.ts';
import { plainText } from '#ui/exact-text.ts';
import { PointsField } from '#ui/points-field.tsx';
import { pointsTyped } from '#ui/points-typed.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import type { DeskFraud } from '#view/desk.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { useDeskOnShow } from './desk-context.ts';
import styles from './matter.module.css';
import { pointsFault } from './points-fault.ts';
import { RefusalNote } from './refusal-note.tsx';
import { useTyped } from './use-typed.ts';

interface TypedFraud { readonly points: string; readonly reason: string; readonly evidence: readonly Evidence[] }

const nothing: TypedFraud = { points: '', reason: '', evidence: [] };

export function FraudForm({ fraud, range }: { readonly fraud: DeskFraud; readonly range: { readonly min: string; readonly max: string } }) {
  const { t } = useTranslation('desk');
  const { book, view, send } = useDeskOnShow();
  const { typed, value, change, write, isConflict } = useTyped<TypedFraud>('fraud', { value: useClaimed() ?? nothing, revision: fraud.revision });
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const isOut = isOutside(pointsTyped(value.points), range);
  const lacksReason = value.reason.trim() === '';

  const save = async () => {
    setTried(true);
    if (isOut || lacksReason || typed === undefined || isConflict) return;
    setBusy(true);
    const refused = await send({ kind: 'proposeFraud', unit: view.unit.id, seen: typed.seen, points: pointsTyped(value.points), reason: value.reason.trim(), evidence: [...value.evidence] });
    setBusy(false);
    setRefusal(refused);
    if (refused !== undefined) return;
    setTried(false);
    write(undefined);
  };

  return (
    <section className={styles.form} aria-label={t('fraud.propose')}>
      <h3>{t(fraud.proposed === null ? 'fraud.propose' : 'fraud.proposeAgain')}</h3>
      {isConflict && !isBusy && (
        <TwoVersions
          mine={<p>{value.points} · {value.reason}</p>}
          theirs={<p>{fraud.proposed === null ? t('fraud.none') : `${fraud.proposed.points} · ${fraud.proposed.reason}`}</p>}
          onKeepMine={() => write({ value, seen: fraud.revision })}
          onTakeTheirs={() => write(undefined)}
        />
      )}
      <PointsField
        label={t('fraud.points', { min: plainText(range.min), max: plainText(range.max) })}
        value={value.points}
        onChange={(points) => change({ points })}
        {...(isTried && isOut ? { error: t('fraud.range', { min: plainText(range.min), max: plainText(range.max) }) } : {})}
      />
      <TextAreaField label={t('fraud.reason')} value={value.reason} onChange={(reason) => change({ reason })} maxLength={2000} isRequired {...(isTried && lacksReason ? { error: t('fraud.reasonNeeded') } : {})} />
      <EvidenceEditor book={book} label={t('record.evidence')} evidence={value.evidence} onChange={(add) => change((before) => ({ evidence: add(before.evidence) }))} />
      <RefusalNote refusal={refusal} />
      <div className={styles.foot}>
        <Button loading={isBusy} onClick={() => void save()}>{t('fraud.send')}</Button>
        <span className={styles.quiet}>{t('fraud.second')}</span>
      </div>
    </section>
  );
}

function isOutside(points: string, { min, max }: { readonly min: string; readonly max: string }): boolean {
  return points === '' || pointsFault(points, max) !== undefined || compareExact(points, min) < 0;
}

const route = getRouteApi('/years/$book/desk/$unit');

/** What to begin with, where one comes from gaps between claim and finding: the items, both figures, and the material that the unit claimed with. */
function useClaimed(): TypedFraud | undefined {
  const { t } = useTranslation('desk');
  const { view } = useDeskOnShow();
  const claims = route.useSearch().claims.split(',');
  const items = view.items.filter(({ id, self }) => self !== null && claims.includes(id));
  if (items.length === 0) return undefined;
  const lines = items.map(({ id, self, office, deduction }) =>
    self?.points === null || self?.points === undefined
      ? t('fraud.claimedTaken', { item: id, self: self?.deducted ?? '0', found: deduction?.deducted ?? '0' })
      : t('fraud.claimedPoints', { item: id, self: self.points, found: office?.points ?? '—' }));
  return { points: '', reason: t('fraud.claimed', { lines: lines.join(t('fraud.and')) }), evidence: items.flatMap(({ self }) => self?.evidence ?? []).slice(0, 50) };
}
