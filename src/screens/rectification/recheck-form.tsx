/** The recheck: when, how, and for each problem whether it is mended; a new last day where one is not. */

import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import { DateField } from '#ui/date-field.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { NoticeView } from '#view/rectification.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { DraftForm } from '../draft-form.tsx';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { methods } from '../problem-fields.tsx';
import { useBookCommand } from '../use-book-command.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { emptyRecheck, recheckFaults, type RecheckContent } from './recheck-content.ts';
import { daysOf } from './new-notice.ts';
import { SaidBefore } from './said-before.tsx';
import styles from './rectification.module.css';

export function RecheckForm({ book, view, onClose }: { readonly book: string; readonly view: NoticeView; readonly onClose: () => void }) {
  const { t } = useTranslation(['rectification', 'workflow']);
  const { notice, days } = view;
  const today = shanghaiDay(new Date().toISOString());
  const [empty] = useState<RecheckContent>(() => emptyRecheck(today, days));
  const { draft, content = empty, update, clear } = useFormDraft<RecheckContent>(book, `recheck:${notice.id}:${notice.round}`, empty);
  const { isBusy, refused, send } = useBookCommand(book);
  const [isAsked, setAsked] = useState(false);
  const [visit] = useState(newId);
  const open = view.problems.filter(({ state }) => state === 'open').map(({ problem }) => problem);
  const faults = isAsked ? recheckFaults(content, open.map(({ id }) => id)) : new Map<string, string>();
  const found = (id: string) => content.findings[id] ?? { mended: null, words: '' };
  const isLeft = open.some(({ id }) => found(id).mended === false);
  const error = (field: string) => { const fault = faults.get(field); return fault === undefined ? undefined : t(`recheck.fault.${fault as 'mended'}`); };

  const handleSave = async () => {
    setAsked(true);
    if (recheckFaults(content, open.map(({ id }) => id)).size > 0) return;
    const { on, method, words, evidence } = content;
    const findings = open.map(({ id }) => ({ problem: id, mended: found(id).mended === true, words: found(id).words.trim() }));
    const next = isLeft ? (daysOf(content.days) ?? null) : null;
    const told = t(isLeft ? 'done.again' : 'done.closed');
    if (!(await send({ kind: 'recheckNotice', notice: notice.id, seen: notice.revision, visit, on, method, findings, words: words.trim(), evidence: [...evidence], days: next }, told))) return;
    clear();
    onClose();
  };

  return (
    <DraftForm
      title={t('recheck.title')}
      draft={draft}
      textOf={({ words, findings }) => [words, ...Object.values(findings).map((one) => one.words)].join('\r\n')}
      refused={refused}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('reply.later')}</Button>
          <Button loading={isBusy} onClick={() => void handleSave()}>{t(isLeft ? 'recheck.again' : 'recheck.close')}</Button>
        </>
      }
    >
      <h3>{t('recheck.title')}</h3>
      {notice.status !== 'replied' && <p className={styles.soft}>{t('recheck.noReply')}</p>}
      <div className={styles.pair}>
        <DateField label={t('recheck.on')} value={content.on} max={today} {...(notice.deliveredOn === null ? {} : { min: notice.deliveredOn })} isRequired onChange={(on) => update((now) => ({ ...now, on }))} error={error('on')} />
        <NativeSelect
          label={t('recheck.method')}
          value={content.method}
          onChange={(event) => { const chosen = methods.find((one) => one === event.currentTarget.value); if (chosen !== undefined) update((now) => ({ ...now, method: chosen })); }}
          data={methods.map((one) => ({ value: one, label: t(`workflow:method.${one}`) }))}
        />
      </div>
      {open.map(({ id, number, words }) => (
        <fieldset key={id} className={styles.one}>
          <legend>{t('number', { number })}</legend>
          <p className={styles.words}>{words}</p>
          <SaidBefore book={book} view={view} problem={id} whose="reply" />
          <Radio.Group
            label={t('recheck.result', { number })}
            value={found(id).mended === null ? '' : String(found(id).mended)}
            onChange={(value) => update((now) => ({ ...now, findings: { ...now.findings, [id]: { ...found(id), mended: value === 'true' } } }))}
            error={error(`${id}.mended`)}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="true" label={t('problem.foundMended')} />
              <Radio value="false" label={t('problem.foundOpen')} />
            </Stack>
          </Radio.Group>
          <TextAreaField
            label={t('recheck.words', { number })} value={found(id).words} isRequired={found(id).mended === false} maxLength={2000}
            onChange={(text) => update((now) => ({ ...now, findings: { ...now.findings, [id]: { ...found(id), words: text } } }))} error={error(`${id}.words`)}
          />
        </fieldset>
      ))}
      {isLeft && (
        <TextInput
          className={styles.narrow} label={t('recheck.days')} description={t('recheck.daysNote')} inputMode="numeric" required value={content.days}
          onChange={(event) => { const typed = event.currentTarget.value; update((now) => ({ ...now, days: typed })); }} error={error('days')}
        />
      )}
      <TextAreaField label={t('recheck.summary')} value={content.words} maxLength={2000} onChange={(words) => update((now) => ({ ...now, words }))} />
      <EvidenceEditor book={book} label={t('recheck.evidence')} evidence={content.evidence} onChange={(change) => update((now) => ({ ...now, evidence: change(now.evidence) }))} />
    </DraftForm>
  );
}
