/**
 * Every answer with what looks odd about it. A person leaves answers out, with a reason, and can take them in again; nothing is
 * deleted. Answers come in from paper and from other devices here.
 *
 * Imports: client, ui.
 */

import { Alert, Button, Checkbox } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile } from '#client/backup.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useAnswers, useAnswersCommand, useAnswersFile } from '#client/survey.ts';
import { Choice } from '#ui/choice.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { toast } from '#ui/toast-store.ts';
import type { AnswerRow, SurveyView } from '#view/survey.ts';
import { PickFile } from '../pick-file.tsx';
import { answerColumns, useAnswerWords } from './answer-columns.tsx';
import styles from './survey.module.css';

const route = getRouteApi('/years/$book/survey');

const fits: Readonly<Record<'all' | 'suspect' | 'excluded' | 'counted', (row: AnswerRow) => boolean>> = {
  all: () => true,
  suspect: ({ isSuspect, excluded }) => isSuspect && excluded === null,
  excluded: ({ excluded }) => excluded !== null,
  counted: ({ excluded }) => excluded === null,
};

export function AnswersTab({ book, view }: { readonly book: string; readonly view: SurveyView }) {
  const { t } = useTranslation('survey');
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const answers = useAnswers(book);
  const words = useAnswerWords(view);
  const act = useAnswersCommand(book);
  const sentence = useRefusalText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<'excludeAnswers' | 'restoreAnswers'>();
  if (answers === undefined) return <SkeletonBlock label={t('loading')} rows={8} />;
  const rows = answers.answers.filter(fits[show]);
  const picked = rows.filter(({ id }) => chosen.has(id));
  const toExclude = picked.filter(({ excluded }) => excluded === null);
  const toRestore = picked.filter(({ excluded }) => excluded !== null);
  const toggle = (id: string, isOn: boolean) => setChosen((before) => {
    const next = new Set(before);
    if (isOn) next.add(id);
    else next.delete(id);
    return next;
  });
  const handleReason = async (reason: string) => {
    if (asking === undefined) return;
    const of = asking === 'excludeAnswers' ? toExclude : toRestore;
    try {
      await act.mutateAsync({ kind: asking, answers: of.map(({ id }) => id), reason });
    } catch {
      return;
    }
    toast({ text: t(`done.${asking}`, { count: of.length }), tone: 'good' });
    setChosen(new Set());
    setAsking(undefined);
  };

  return (
    <div className={styles.stack}>
      {view.may.manage && <Bringing book={book} />}
      <Sheet
        title={t('answers.title')} padding="flush" note={t('answers.note')}
        actions={<Choice label={t('answers.show')} value={show} options={(['all', 'suspect', 'excluded', 'counted'] as const).map((value) => ({ value, label: `${t(`show.${value}`)} ${answers.answers.filter(fits[value]).length}` }))} onChange={(next) => void navigate({ search: (old) => ({ ...old, show: next }), replace: true })} />}
      >
        {view.may.manage && rows.length > 0 && (
          <div className={styles.row} role="group" aria-label={t('answers.acts')} data-pad>
            <Button variant="default" size="sm" onClick={() => setChosen(new Set(rows.filter(({ isSuspect, excluded }) => isSuspect && excluded === null).map(({ id }) => id)))}>{t('answers.pickSuspect')}</Button>
            {picked.length > 0 && <Button variant="default" size="sm" onClick={() => setChosen(new Set())}>{t('answers.pickNone')}</Button>}
            <Button size="sm" disabled={toExclude.length === 0} onClick={() => setAsking('excludeAnswers')}>{t('answers.exclude', { count: toExclude.length })}</Button>
            <Button size="sm" variant="default" disabled={toRestore.length === 0} onClick={() => setAsking('restoreAnswers')}>{t('answers.restore', { count: toRestore.length })}</Button>
          </div>
        )}
        <DataTable
          caption={t('answers.title')} isCaptionHidden rows={rows} rowKey={({ id }) => id}
          rowTone={({ isSuspect, excluded }) => (excluded !== null ? 'bad' : isSuspect ? 'wait' : undefined)}
          empty={<EmptyState reason={t(answers.answers.length === 0 ? 'answers.none' : 'answers.noneShown')} />}
          columns={[
            ...(view.may.manage ? [{ id: 'pick', label: t('answers.pick'), width: '3rem', cell: ({ id, number }: AnswerRow) => <Checkbox aria-label={t('answers.pickOne', { number })} checked={chosen.has(id)} onChange={(event) => toggle(id, event.currentTarget.checked)} /> }] : []),
            ...answerColumns(words),
          ]}
        />
      </Sheet>
      <ReasonDialog
        isOpen={asking !== undefined} onClose={() => setAsking(undefined)} onConfirm={(reason) => void handleReason(reason)}
        title={t(`ask.${asking ?? 'excludeAnswers'}`, { count: asking === 'restoreAnswers' ? toRestore.length : toExclude.length })}
        confirmLabel={t(`confirm.${asking ?? 'excludeAnswers'}`)} isBusy={act.isPending} {...(act.error === null ? {} : { error: sentence(refusalFrom(act.error)) })}
      >
        <p>{t('answers.kept')}</p>
      </ReasonDialog>
    </div>
  );
}

/** Paper through the import of tables; another device by its file. */
function Bringing({ book }: { readonly book: string }) {
  const { t } = useTranslation('survey');
  const sentence = useRefusalText();
  const file = useAnswersFile(book);
  const [refused, setRefused] = useState<string>();
  const take = async (text: string) => {
    setRefused(undefined);
    try {
      toast({ text: t('bring.done', { ...(await file.take(text)) }), tone: 'good' });
    } catch (error) {
      setRefused(sentence(refusalFrom(error)));
    }
  };
  return (
    <Sheet title={t('bring.title')} note={t('bring.note')}>
      <div className={styles.row}>
        <Button variant="default" renderRoot={(props) => <Link to="/years/$book/import" params={{ book }} search={{ into: 'answers' }} {...props} />}>{t('bring.paper')}</Button>
        <PickFile label={t('bring.file')} variant="default" onText={take} />
        <Button variant="default" onClick={() => void file.read().then((text) => saveAsFile(`${t('bring.fileName')}-${book}.json`, text))}>{t('bring.save')}</Button>
      </div>
      {refused !== undefined && <Alert role="alert" color="red" mt="md">{refused}</Alert>}
    </Sheet>
  );
}
