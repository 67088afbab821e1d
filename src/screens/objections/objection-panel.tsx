/** One objection: the charge, what the unit says against it, and the answer or the form for it. */

import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { useText } from '#ui/use-text.ts';
import type { ObjectionRow, ObjectionsView } from '#view/objections.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import { EvidenceView } from '../evidence-view.tsx';
import { useBookCommand } from '../use-book-command.ts';
import { AnswerForm } from './answer-form.tsx';
import { ObjectionStatusTag } from './objection-status.tsx';
import styles from './objections.module.css';
import { PointsChange } from './points-change.tsx';

export interface ObjectionPanelProps {
  readonly book: string;
  readonly view: ObjectionsView;
  readonly table: Table | undefined;
  readonly objection: ObjectionRow;
  readonly onClose: () => void;
}

export function ObjectionPanel({ book, view, table, objection, onClose }: ObjectionPanelProps) {
  const { t } = useTranslation('objections');
  const { instant } = useFormat();
  const { unit, about, words, evidence, answer, change, status } = objection;
  const mayAnswer = status === 'open' && view.allowed.includes('answerObjection');
  return (
    <SidePanel title={about === null ? t('aboutResult', { unit: unit.name }) : t('panel.title', { unit: unit.name, number: about.number })} onClose={onClose}>
      <ObjectionStatusTag status={status} />
      {about !== null && table !== undefined && <ChargeWords book={book} about={about} table={table} />}
      {about === null && <p className={styles.block}><Link to="/years/$book/results/$unit" params={{ book, unit: unit.id }}>{t('panel.toResult')}</Link></p>}
      <h3 className={styles.heading}>{t('panel.words')}</h3>
      <p className={styles.words}>{words}</p>
      <p className={styles.soft}>{objection.filedBy} · {instant(objection.filedAt)}</p>
      {evidence.length > 0 && <EvidenceView book={book} evidence={evidence} />}
      {answer !== null && (
        <>
          <h3 className={styles.heading}>{t('panel.answer')}</h3>
          {change !== null && <p>{t('review')} <PointsChange before={change.before} after={change.after} /></p>}
          <p className={styles.words}>{answer.reason}</p>
          <p className={styles.soft}>{answer.by} · {instant(answer.at)}</p>
          {answer.evidence.length > 0 && <EvidenceView book={book} evidence={answer.evidence} />}
        </>
      )}
      {status === 'moot' && <p className={styles.soft}>{t('panel.moot')}</p>}
      {mayAnswer && objection.ownRecord && <Alert color="yellow" title={t('panel.ownRecord')}>{t(about === null ? 'panel.ownGrade' : 'panel.ownRecordSay')}</Alert>}
      {mayAnswer && !objection.ownRecord && <AnswerForm book={book} view={view} table={table} objection={objection} />}
      {status === 'open' && view.allowed.includes('object') && <TakeBack book={book} objection={objection} />}
    </SidePanel>
  );
}

function ChargeWords({ book, about, table }: { readonly book: string; readonly about: NonNullable<ObjectionRow['about']>; readonly table: Table }) {
  const { t } = useTranslation('objections');
  const say = useText();
  const { charge, points, number, problemWords, recordedBy, problem } = about;
  const [item, rule] = [itemOf(table, charge.item), ruleOf(table, charge.item, charge.rule)];
  return (
    <div className={styles.block}>
      <p><strong>{charge.item} {charge.rule}{charge.count > 1 && ` × ${charge.count}`}</strong> <ScoreText value={points} places="plain" sign="minus" /></p>
      {item !== undefined && rule !== undefined && <p className={styles.soft}>{say(item.title)} · {say(rule.text)}</p>}
      <p className={styles.words}>{problemWords}</p>
      <p className={styles.soft}>
        <Link to="/years/$book/problems" params={{ book }} search={{ open: problem }}>{t('panel.problem', { number })}</Link> · {t('panel.recordedBy', { person: recordedBy })}
      </p>
    </div>
  );
}

function TakeBack({ book, objection }: { readonly book: string; readonly objection: ObjectionRow }) {
  const { t } = useTranslation('objections');
  const [isAsked, setAsked] = useState(false);
  const { isBusy, refused, send } = useBookCommand(book);
  const handle = async () => {
    if (await send({ kind: 'withdrawObjection', objection: objection.id, seen: objection.revision, reason: '' }, t('done.takenBack'))) setAsked(false);
  };
  return (
    <div className={styles.block}>
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>{t('panel.takeBack')}</Button>
      <ConfirmDialog isOpen={isAsked} onClose={() => setAsked(false)} onConfirm={() => void handle()} title={t('panel.takeBack')} confirmLabel={t('panel.takeBack')} isBusy={isBusy}>
        <p>{t('panel.takeBackSay')}</p>
        {refused !== undefined && <p role="alert">{refused}</p>}
      </ConfirmDialog>
    </div>
  );
}
