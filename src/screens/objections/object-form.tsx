/** Which charge, why, and the proof. A charge whose window has closed can be seen but not chosen. */

import { Button, Radio, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import type { Evidence } from '#ledger/fields.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { ObjectionSubject } from '#view/objections.ts';
import { DraftForm } from '../draft-form.tsx';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { useBookCommand } from '../use-book-command.ts';
import { useFormDraft } from '../use-form-draft.ts';
import styles from './objections.module.css';
import { WindowText } from './window-text.tsx';

interface ObjectContent { readonly about: string; readonly words: string; readonly evidence: readonly Evidence[] }

const nameOf = ({ charge }: ObjectionSubject) => (charge === null ? 'result' : `${charge.problem} ${charge.index}`);

export function ObjectForm({ book, subjects }: { readonly book: string; readonly subjects: readonly ObjectionSubject[] }) {
  const { t } = useTranslation('objections');
  const navigate = useNavigate();
  const choices = subjects.filter(({ isOpen, objection }) => isOpen && objection === null);
  const only = choices.length === 1 && choices[0] !== undefined ? nameOf(choices[0]) : '';
  const [empty] = useState<ObjectContent>({ about: only, words: '', evidence: [] });
  const key = subjects.length === 1 && subjects[0] !== undefined ? nameOf(subjects[0]) : (subjects[0]?.charge?.problem ?? 'result');
  const { draft, content = empty, update, clear } = useFormDraft<ObjectContent>(book, `objection:${key}`, empty);
  const { isBusy, refused, send } = useBookCommand(book);
  const [isAsked, setAsked] = useState(false);
  const [id] = useState(newId);
  const chosen = subjects.find((one) => nameOf(one) === content.about);
  const first = subjects[0];

  const handleFile = async () => {
    setAsked(true);
    if (chosen === undefined || content.words.trim() === '') return;
    const { unit, charge } = chosen;
    const isDone = await send(
      { kind: 'fileObjection', objection: id, unit: unit.id, problem: charge?.problem ?? null, charge: charge?.index ?? null, words: content.words.trim(), evidence: [...content.evidence] },
      t('done.filed'),
    );
    if (!isDone) return;
    clear();
    await navigate({ to: '/years/$book/objections', params: { book }, search: { open: id } });
  };
  if (first === undefined) return null;

  return (
    <DraftForm title={t('object.title')} draft={draft} textOf={({ words }) => words} refused={refused} actions={<Button loading={isBusy} onClick={() => void handleFile()}>{t('object.send')}</Button>}>
      <Radio.Group label={t('object.about')} value={content.about} onChange={(about) => update((now) => ({ ...now, about }))} error={isAsked && chosen === undefined ? t('object.aboutNeeded') : undefined}>
        <Stack gap="sm" mt="xs">
          {subjects.map((subject) => (
            <Radio
              key={nameOf(subject)}
              value={nameOf(subject)}
              disabled={!subject.isOpen || subject.objection !== null}
              label={subject.charge === null ? t('subject.result') : <>{t('subject.charge', { number: subject.charge.number, item: subject.charge.charge.item, rule: subject.charge.charge.rule })} <ScoreText value={subject.charge.points} places="plain" sign="minus" /></>}
              description={<>{subject.charge?.words} <span className={styles.soft}>{subject.objection === null ? <WindowText subject={subject} /> : t('subject.objected')}</span></>}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextAreaField label={t('object.words')} description={t('object.wordsNote')} value={content.words} isRequired minRows={5} maxLength={2000} onChange={(words) => update((now) => ({ ...now, words }))} error={isAsked && content.words.trim() === '' ? t('object.wordsNeeded') : undefined} />
      <EvidenceEditor book={book} label={t('object.evidence')} evidence={content.evidence} onChange={(change) => update((now) => ({ ...now, evidence: change(now.evidence) }))} />
    </DraftForm>
  );
}
