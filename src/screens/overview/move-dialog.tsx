/**
 * Moving on: what is still open comes first, kind by kind with its units. What blocks must be finished;
 * the rest asks for a reason.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import type { OverviewView } from '#view/overview.ts';
import { openKinds, type OpenKind } from './open-kinds.ts';
import styles from './step-dialogs.module.css';

export interface MoveDialogProps {
  readonly view: OverviewView;
  readonly nextTitle: string;
  readonly onMove: (reason: string) => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly error: string | undefined;
}

export function MoveDialog({ view, nextTitle, onMove, onClose, isBusy, error }: MoveDialogProps) {
  const { t } = useTranslation('overview');
  const say = useText();
  const { day } = useFormat();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const kinds = openKinds(view.open);
  const blocking = kinds.filter((kind) => kind.blocking);
  const others = kinds.filter((kind) => !kind.blocking);
  const total = (list: readonly OpenKind[]) => list.reduce((sum, { count }) => sum + count, 0);
  const { deadline } = view.card;

  const handleMove = () => {
    setAsked(true);
    if (others.length === 0 || reason.trim() !== '') onMove(reason.trim());
  };

  return (
    <Dialog
      isOpen
      width="wide"
      title={t('move.title', { from: say(view.card.stageTitle), to: nextTitle })}
      onClose={onClose}
      actions={<Button loading={isBusy} disabled={blocking.length > 0} onClick={handleMove}>{t('move.confirm', { stage: nextTitle })}</Button>}
    >
      <div className={styles.stack}>
        {deadline !== null && deadline.left > 0 && <p>{t('move.early', { day: day(deadline.day) })}</p>}
        {kinds.length === 0 && <p>{t('move.clear')}</p>}
        {blocking.length > 0 && <div><p className={styles.bad}>{t('move.blocking', { count: total(blocking) })}</p><Kinds kinds={blocking} view={view} /></div>}
        {others.length > 0 && (
          <div>
            <p>{t('move.open', { count: total(others) })}</p>
            <Kinds kinds={others} view={view} />
          </div>
        )}
        {others.length > 0 && blocking.length === 0 && (
          <TextAreaField label={t('move.reason')} value={reason} onChange={setReason} maxLength={500} isRequired minRows={3} error={isAsked && reason.trim() === '' ? t('move.reasonNeeded') : undefined} />
        )}
        {error !== undefined && <p role="alert" className={styles.bad}>{error}</p>}
      </div>
    </Dialog>
  );
}

/** Names listed before the rest is only counted. */
const named = 40;

function Kinds({ kinds, view }: { readonly kinds: readonly OpenKind[]; readonly view: OverviewView }) {
  const { t } = useTranslation(['overview', 'workflow']);
  const { mark } = useFormat();
  const nameById = new Map(view.rows.map(({ unit }) => [unit.id, unit.name]));
  return (
    <ul className={styles.kinds}>
      {kinds.map(({ what, count, units }) => (
        <li key={what}>
          <strong>{t('move.kind', { what: t(`workflow:open.${what}`), count })}</strong>
          {units.length > 0 && (
            <p>
              {units.slice(0, named).map((id) => nameById.get(id) ?? id).join(mark)}
              {units.length > named && <> {t('move.more', { count: units.length - named })}</>}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
