/** The problems to be mended, the demand and the time; the number comes when it is issued. */

import { Button, Checkbox, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import { DraftForm } from '../draft-form.tsx';
import { useBookCommand } from '../use-book-command.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { daysOf, type NoticeContent } from './new-notice.ts';
import styles from './rectification.module.css';

export interface NewNoticeFormProps {
  readonly book: string;
  readonly unit: string;
  readonly choices: readonly ProblemRow[];
  /** A problem that is chosen from the start; '' for none. */
  readonly first: string;
  readonly days: number;
}

const longest = 2000;

export function NewNoticeForm({ book, unit, choices, first, days }: NewNoticeFormProps) {
  const { t } = useTranslation('rectification');
  const navigate = useNavigate();
  const [empty] = useState<NoticeContent>({ problems: first === '' ? [] : [first], words: '', days: String(days) });
  const { draft, content = empty, update, clear } = useFormDraft<NoticeContent>(book, `notice:${unit}`, empty);
  const { isBusy, refused, send } = useBookCommand(book);
  const [isAsked, setAsked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const [id] = useState(newId);
  const chosen = choices.filter((row) => content.problems.includes(row.id));
  const time = daysOf(content.days);
  const isWhole = chosen.length > 0 && time !== undefined;
  const toggle = (problem: string, isOn: boolean) => update((now) => ({ ...now, problems: isOn ? [...now.problems, problem] : now.problems.filter((one) => one !== problem) }));

  const handleIssue = async () => {
    setConfirming(false);
    if (time === undefined) return;
    const isDone = await send({ kind: 'issueNotice', notice: id, unit, problems: chosen.map((row) => row.id), words: content.words.trim(), days: time }, t('new.done'));
    if (!isDone) return;
    clear();
    await navigate({ to: '/years/$book/rectification/$notice', params: { book, notice: id } });
  };

  return (
    <DraftForm
      title={t('new.title')}
      draft={draft}
      textOf={({ words, days: typed }) => `${words}\r\n${typed}`}
      refused={refused}
      actions={<Button loading={isBusy} onClick={() => { setAsked(true); if (isWhole) setConfirming(true); }}>{t('new.issue')}</Button>}
    >
      <fieldset className={styles.one}>
        <legend>{t('new.problems')}</legend>
        {isAsked && chosen.length === 0 && <p role="alert">{t('new.problemsNeeded')}</p>}
        <ul className={styles.choices}>
          {choices.map((row) => (
            <li key={row.id}>
              <Checkbox
                checked={content.problems.includes(row.id)}
                onChange={(event) => toggle(row.id, event.currentTarget.checked)}
                label={t('new.problem', { number: row.number, words: row.words })}
                description={row.charges.map(({ item, rule }) => `${item} ${rule}`).join(' · ')}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <TextAreaField label={t('new.words')} description={t('new.wordsNote')} value={content.words} maxLength={content.words.length > longest * 0.75 ? longest : undefined} onChange={(words) => update((now) => ({ ...now, words }))} />
      <TextInput
        className={styles.narrow}
        label={t('new.days')}
        description={t('new.daysNote')}
        inputMode="numeric"
        required
        value={content.days}
        onChange={(event) => { const typed = event.currentTarget.value; update((now) => ({ ...now, days: typed })); }}
        error={isAsked && time === undefined ? t('new.daysNeeded') : undefined}
      />
      <p className={styles.soft}>{t('new.number')}</p>
      <ConfirmDialog isOpen={isConfirming} onClose={() => setConfirming(false)} onConfirm={() => void handleIssue()} title={t('new.confirm')} confirmLabel={t('new.issue')}>
        <p>{t('new.confirmSay', { count: chosen.length, days: time ?? 0 })}</p>
      </ConfirmDialog>
    </DraftForm>
  );
}
