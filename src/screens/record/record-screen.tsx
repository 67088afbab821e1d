/**
 * One record of a register: its last day with every step that leads to it, what stands in it, how it was corrected.
 *
 * Imports: client, ui.
 */

import { Alert, Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useRecord } from '#client/book-queries.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { toast } from '#ui/toast-store.ts';
import { useText } from '#ui/use-text.ts';
import { nameOfRecord } from '#view/register-fields.ts';
import type { RecordView } from '#view/register.ts';
import { DeadlineText } from '../deadline-text.tsx';
import { RecordTags } from '../record-tags.tsx';
import { ClockSteps } from './clock-steps.tsx';
import { RecordFacts } from './record-facts.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordHistory } from './record-history.tsx';
import styles from './record.module.css';

const route = getRouteApi('/years/$book/registers/$record');

export function RecordScreen() {
  const { t } = useTranslation('record');
  const say = useText();
  const { book, record } = route.useParams();
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const view = useRecord(book, record);
  const { card, register, row, clock, settled } = view;
  const [isTakingBack, setTakingBack] = useState(false);
  const name = register.kind === 'report' ? t('reportOf', { year: nameOfRecord(row.content) }) : nameOfRecord(row.content);
  const isOpen = row.state !== 'takenBack' && view.allowed.includes('keepRegisters');
  const show = (to: boolean) => void navigate({ search: (old) => ({ ...old, edit: to }), replace: true });

  return (
    <>
      <PageHeader
        title={name}
        state={<>{say(register.title)} · {row.unit?.name ?? t('office')} · <RecordTags row={row} /></>}
        names={{ book: card.title, record: name }}
        sample={card.sample}
        actions={isOpen && !edit ? <><Button variant="default" onClick={() => setTakingBack(true)}>{t('takeBack')}</Button><Button onClick={() => show(true)}>{t('correct')}</Button></> : undefined}
      />
      {edit && isOpen ? (
        <RecordForm key={row.id} book={book} register={register} today={view.today} units={[]} unit={row.unit?.id ?? 'office'} row={row} onSaved={() => show(false)} onCancel={() => show(false)} />
      ) : (
        <div className={styles.columns}>
          <Sheet title={t('clock')} note={row.due !== null && row.done === null ? <DeadlineText deadline={row.due} /> : undefined}>
            <ClockSteps clock={clock} register={register} />
            {row.breaches.length > 0 && (
              <Alert color="yellow" mt="md" title={t('suggested')}>
                <ul>{row.breaches.map((breach) => <li key={breach}>{t(`breach.${breach}`)}</li>)}</ul>
                {view.allowed.includes('settleSuggestion') && <Link to="/years/$book/suggestions" params={{ book }}>{t('toSuggestions')}</Link>}
              </Alert>
            )}
            {settled.map(({ breach, outcome, reason, by }) => (
              <p key={breach} className={styles.settled}>{t(`settled.${outcome}`, { breach: t(`breach.${breach}`), reason, person: by.person })}</p>
            ))}
          </Sheet>
          <Sheet title={t('content')}><RecordFacts register={register} content={row.content} /></Sheet>
          <Sheet title={t('history.title')}><RecordHistory view={view} /></Sheet>
        </div>
      )}
      {isTakingBack && <TakeBack book={book} view={view} onClose={() => setTakingBack(false)} />}
    </>
  );
}

function TakeBack({ book, view, onClose }: { readonly book: string; readonly view: RecordView; readonly onClose: () => void }) {
  const { t } = useTranslation('record');
  const say = useRefusalText();
  const command = useCommand(book);
  const handleConfirm = async (reason: string) => {
    try {
      await command.mutateAsync({ kind: 'takeBackRecord', record: view.row.id, seen: view.row.revision, reason });
    } catch {
      return; // told in the dialog
    }
    toast({ text: t('takenBack'), tone: 'good' });
    onClose();
  };
  return (
    <ReasonDialog isOpen onClose={onClose} onConfirm={(reason) => void handleConfirm(reason)} title={t('takeBackTitle')} confirmLabel={t('takeBack')} tone="bad" isBusy={command.isPending} error={command.error === null ? undefined : say(refusalFrom(command.error))}>
      <p>{t('takeBackSay')}</p>
    </ReasonDialog>
  );
}
