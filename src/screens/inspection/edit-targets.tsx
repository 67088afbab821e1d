/** The list of a round, changed by hand or put together for a recheck; always with a reason. */

import { Alert, Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { InspectionView, RoundView } from '#view/inspection.ts';
import styles from './inspection.module.css';

export interface EditTargetsProps {
  readonly book: string;
  readonly view: InspectionView;
  readonly round: RoundView;
  /** change: this round's list. again: a further round, beginning with the units where something was found. */
  readonly what: 'change' | 'again';
  readonly onClose: () => void;
}

interface Typed { readonly unit: string; readonly inspectors: string }

export function EditTargets({ book, view, round, what, onClose }: EditTargetsProps) {
  const { t } = useTranslation('inspection');
  const command = useCommand(book);
  const nameOf = (id: string) => view.units.find((unit) => unit.id === id)?.name ?? id;
  const say = useRefusalText((kind, id) => (kind === 'unit' ? nameOf(id) : id));
  const known = new Set(view.units.map(({ id }) => id));
  const [targets, setTargets] = useState<readonly Typed[]>(() =>
    round.targets
      .filter(({ unit, problems }) => known.has(unit.id) && (what === 'change' || problems.some(({ state }) => state !== 'withdrawn')))
      .map(({ unit, inspectors }) => ({ unit: unit.id, inspectors: inspectors.join(t('and')) })));
  const [from, setFrom] = useState(what === 'change' ? round.from : view.today);
  const [to, setTo] = useState(what === 'change' ? round.to : view.today);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const free = view.units.filter(({ id }) => targets.every(({ unit }) => unit !== id));
  const faults = {
    reason: reason.trim() === '' ? t('fault.reason') : undefined,
    targets: targets.length === 0 ? t('fault.targets') : undefined,
    dates: from > to ? t('fault.dates') : undefined,
  };

  const handleSave = async () => {
    setAsked(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return;
    const list = targets.map(({ unit, inspectors }) => ({ unit, inspectors: namesIn(inspectors) }));
    const shared = { inspection: view.row.id, seen: view.revision, targets: list, from, to, reason: reason.trim() };
    try {
      await command.mutateAsync(what === 'change' ? { kind: 'changeInspection', round: round.number, ...shared } : { kind: 'openRound', ...shared });
      onClose();
    } catch {
      // told below, from the mutation's own state
    }
  };

  return (
    <Dialog
      isOpen
      width="wide"
      title={t(what === 'change' ? 'edit' : 'again')}
      onClose={onClose}
      actions={<Button loading={command.isPending} onClick={() => void handleSave()}>{t('save')}</Button>}
    >
      <div className={styles.edit}>
        {command.error !== null && <Alert color="red" role="alert" title={t('refused')}>{say(refusalFrom(command.error))}</Alert>}
        <div className={styles.pair}>
          <DateField label={t('from')} value={from} isRequired onChange={setFrom} />
          <DateField label={t('to')} value={to} isRequired error={isAsked ? faults.dates : undefined} onChange={setTo} />
        </div>
        <h3>{t('targetsOf')}</h3>
        {isAsked && faults.targets !== undefined && <p role="alert">{faults.targets}</p>}
        <ul className={styles.targets}>
          {targets.map(({ unit, inspectors }) => (
            <li key={unit} className={styles.target}>
              <TextInput
                label={t('inspectorsOf', { unit: nameOf(unit) })}
                value={inspectors}
                onChange={(event) => {
                  const next = event.currentTarget.value;
                  setTargets((all) => all.map((one) => (one.unit === unit ? { unit, inspectors: next } : one)));
                }}
              />
              <CloseButton aria-label={t('removeUnit', { unit: nameOf(unit) })} onClick={() => setTargets((all) => all.filter((one) => one.unit !== unit))} />
            </li>
          ))}
        </ul>
        <NativeSelect
          label={t('add')}
          data={[{ value: '', label: '' }, ...free.map(({ id, name }) => ({ value: id, label: name }))]}
          value=""
          onChange={(event) => {
            const unit = event.currentTarget.value;
            if (unit !== '') setTargets((all) => [...all, { unit, inspectors: '' }]);
          }}
        />
        <TextAreaField label={t(what === 'change' ? 'reasonChange' : 'reasonRound')} value={reason} isRequired minRows={2} error={isAsked ? faults.reason : undefined} onChange={setReason} />
      </div>
    </Dialog>
  );
}

function namesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).map((name) => name.trim()).filter((name) => name !== ''))];
}
