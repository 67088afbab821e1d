/** Taking the cleaned result over: which units, which figures, on what ground. An act of a person; nothing happens by itself. */

import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useAdoptSurvey } from '#client/survey.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import type { SurveyView } from '#view/survey.ts';

export function AdoptDialog({ book, view, onClose }: { readonly book: string; readonly view: SurveyView; readonly onClose: () => void }) {
  const { t } = useTranslation(['survey', 'ui']);
  const sentence = useRefusalText();
  const adopt = useAdoptSurvey(book);
  const rows = view.rows.filter(({ entering }) => entering !== null);
  const left = view.rows.length - rows.length;
  const { content, counts, all } = view;
  // goes on record as an official text
  const [source, setSource] = useState<string>(t('adopt.source', { lng: 'zh', title: content?.title ?? '', opens: content?.opens ?? '', closes: content?.closes ?? '', answers: counts.answers, excluded: counts.excluded, counted: all?.cleaned.answers ?? 0, head: view.head.slice(0, 12) }));

  const handleAdopt = async () => {
    if (source.trim() === '') return;
    try {
      await adopt.mutateAsync({ head: view.head, units: rows.map(({ unit }) => unit), source: source.trim() });
    } catch {
      return;
    }
    toast({ text: t('adopt.done', { count: rows.length }), tone: 'good' });
    onClose();
  };

  return (
    <Dialog
      isOpen onClose={onClose} title={t('adopt.title', { count: rows.length })}
      actions={<><Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button><Button loading={adopt.isPending} disabled={source.trim() === ''} onClick={() => void handleAdopt()}>{t('adopt.confirm')}</Button></>}
    >
      <p>{t('adopt.what', { places: view.rule.places })}{left > 0 ? ` ${t('adopt.left', { count: left })}` : ''}</p>
      <DataTable
        caption={t('adopt.title', { count: rows.length })} isCaptionHidden rows={rows} rowKey={({ unit }) => unit}
        columns={[
          { id: 'unit', label: t('column.unit'), isRowHeader: true, cell: ({ name }) => name },
          { id: 'count', label: t('column.count'), align: 'end', cell: ({ cleaned }) => cleaned.answers },
          { id: 'before', label: t('adopt.before'), align: 'end', cell: ({ entered }) => entered.score ?? '—' },
          { id: 'after', label: t('adopt.after'), align: 'end', cell: ({ entering }) => entering },
        ]}
      />
      <TextAreaField label={t('adopt.sourceLabel')} value={source} onChange={setSource} maxLength={500} isRequired minRows={3} />
      {adopt.error !== null && <Alert role="alert" color="red">{sentence(refusalFrom(adopt.error))}</Alert>}
    </Dialog>
  );
}
