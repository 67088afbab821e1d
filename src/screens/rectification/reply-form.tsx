/** The unit's reply: for each problem what was done, with the state after. Saves itself while it is written. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '#ledger/fields.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { NoticeView } from '#view/rectification.ts';
import { DraftForm } from '../draft-form.tsx';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { useBookCommand } from '../use-book-command.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { SaidBefore } from './said-before.tsx';
import styles from './rectification.module.css';

interface Said { readonly words: string; readonly evidence: readonly Evidence[] }
type ReplyContent = Readonly<Record<string, Said>>;

const nothing: Said = { words: '', evidence: [] };
const noReply: ReplyContent = {};

export function ReplyForm({ book, view, onClose }: { readonly book: string; readonly view: NoticeView; readonly onClose: () => void }) {
  const { t } = useTranslation('rectification');
  const { notice } = view;
  const { draft, content = noReply, update, clear } = useFormDraft<ReplyContent>(book, `reply:${notice.id}:${notice.round}`, noReply);
  const { isBusy, refused, send } = useBookCommand(book);
  const [isAsked, setAsked] = useState(false);
  const open = view.problems.filter(({ state }) => state === 'open').map(({ problem }) => problem);
  const saidOf = (id: string) => content[id] ?? nothing;
  const change = (id: string, how: (said: Said) => Said) => update((now) => ({ ...now, [id]: how(now[id] ?? nothing) }));

  const handleSend = async () => {
    setAsked(true);
    if (open.some(({ id }) => saidOf(id).words.trim() === '')) return;
    const replies = open.map(({ id }) => ({ problem: id, words: saidOf(id).words.trim(), evidence: [...saidOf(id).evidence] }));
    if (!(await send({ kind: 'replyNotice', notice: notice.id, seen: notice.revision, replies }, t('done.reply')))) return;
    clear();
    onClose();
  };

  return (
    <DraftForm
      title={t('reply.title')}
      draft={draft}
      textOf={(typed) => open.map(({ id, number }) => `${number}. ${typed[id]?.words ?? ''}`).join('\r\n')}
      refused={refused}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('reply.later')}</Button>
          <Button loading={isBusy} onClick={() => void handleSend()}>{t('reply.send')}</Button>
        </>
      }
    >
      <h3>{t('reply.title')}</h3>
      <p className={styles.soft}>{t('reply.note')}</p>
      {open.map(({ id, number, words }) => (
        <fieldset key={id} className={styles.one}>
          <legend>{t('number', { number })}</legend>
          <p className={styles.words}>{words}</p>
          <SaidBefore book={book} view={view} problem={id} whose="recheck" />
          <TextAreaField
            label={t('reply.words', { number })} value={saidOf(id).words} isRequired minRows={3} maxLength={2000}
            onChange={(text) => change(id, (said) => ({ ...said, words: text }))}
            error={isAsked && saidOf(id).words.trim() === '' ? t('reply.wordsNeeded') : undefined}
          />
          <EvidenceEditor book={book} label={t('reply.evidence', { number })} evidence={saidOf(id).evidence} onChange={(how) => change(id, (said) => ({ ...said, evidence: how(said.evidence) }))} />
        </fieldset>
      ))}
    </DraftForm>
  );
}
