/** The reviewers of one unit, chosen from all others, each with the load it carries already. */

import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#ui/dialog.tsx';
import type { PeersView } from '#view/peers.ts';
import type { Pairs } from './assign-in-turn.ts';
import styles from './choose-reviewers.module.css';
import { loadByReviewer } from './consequences.ts';

type Unit = PeersView['units'][number];

export interface ChooseReviewersProps {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly pairs: Pairs;
  readonly onDone: (reviewers: readonly string[]) => void;
  readonly onClose: () => void;
}

/** More would only be scrolled past; typing is quicker. */
const listed = 60;

export function ChooseReviewers({ unit, units, pairs, onDone, onClose }: ChooseReviewersProps) {
  const { t } = useTranslation('peers');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(pairs.get(unit.id)));
  const [q, setQ] = useState('');
  const loads = loadByReviewer(pairs, units.map(({ id }) => id));
  const wanted = q.trim().toLowerCase();
  const others = units.filter(({ id, name, short }) => id !== unit.id && (wanted === '' || name.toLowerCase().includes(wanted) || short.toLowerCase().includes(wanted)));
  // those chosen when the dialog opened come first, and stay where they are while one chooses
  const first = new Set(pairs.get(unit.id));
  const ordered = [...others.filter(({ id }) => first.has(id)), ...others.filter(({ id }) => !first.has(id))];

  const handleCheck = (id: string, checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  return (
    <Dialog
      isOpen
      title={t('choose.title', { unit: unit.name })}
      onClose={onClose}
      actions={<Button onClick={() => onDone(units.filter(({ id }) => chosen.has(id)).map(({ id }) => id))}>{t('choose.done')}</Button>}
    >
      <TextInput type="search" label={t('choose.find')} value={q} onChange={(event) => setQ(event.currentTarget.value)} />
      <p role="status" className={styles.count}>{t('choose.chosen', { count: chosen.size })}</p>
      <ul className={styles.list}>
        {ordered.slice(0, listed).map(({ id, name }) => (
          <li key={id}>
            <Checkbox label={name} description={t('choose.load', { count: loads.get(id) ?? 0 })} checked={chosen.has(id)} onChange={(event) => handleCheck(id, event.currentTarget.checked)} />
          </li>
        ))}
      </ul>
      {ordered.length === 0 && <p>{t('choose.none')}</p>}
      {ordered.length > listed && <p>{t('choose.more', { count: ordered.length - listed })}</p>}
    </Dialog>
  );
}
