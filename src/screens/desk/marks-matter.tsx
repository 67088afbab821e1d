/**
 * Vetoes and states of the unit: which stand and why, found with reason and evidence, taken back with a reason. What a veto
 * does is said where it is found.
 *
 * Imports: reasons (clause), screens (evidence), ui, desk.
 */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '#ledger/fields.ts';
import { ClauseText } from '#reasons/clause-text.tsx';
import type { Clause } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { DeskMark } from '#view/desk-given.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { EvidenceView } from '../evidence-view.tsx';
import { AskReason } from './ask-reason.tsx';
import { useDeskOnShow, useMay } from './desk-context.ts';
import styles from './matter.module.css';
import { NotAllowedNote } from './refusal-note.tsx';
import { useVetoEffect } from './use-veto-effect.ts';

export function MarksMatter({ kind }: { readonly kind: 'vetoes' | 'flags' }) {
  const { t } = useTranslation('desk');
  const say = useText();
  const may = useMay();
  const effectOf = useVetoEffect();
  const { scheme, view } = useDeskOnShow();
  const texts = new Map<string, { text: string; clause: Clause; effect: string }>();
  if (kind === 'vetoes') for (const veto of scheme.vetoes ?? []) texts.set(veto.id, { text: say(veto.text), clause: veto.clause, effect: effectOf(veto) });
  else for (const flag of scheme.flags ?? []) texts.set(flag.id, { text: say(flag.title), clause: flag.clause, effect: '' });
  return (
    <article className={styles.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={styles.title}>{t(`${kind}.title`)}</h2>
      <p>{t(`${kind}.say`)}</p>
      {!may('markUnit') && <NotAllowedNote action="markUnit" />}
      {view.given[kind].map((mark) => {
        const { text = mark.id, clause, effect = '' } = texts.get(mark.id) ?? {};
        return (
          <section key={mark.id} className={styles.form} aria-label={text}>
            <h3>{text}</h3>
            {effect !== '' && <p>{effect}</p>}
            {clause !== undefined && <ClauseText clause={clause} />}
            <Mark kind={kind} mark={mark} text={text} />
          </section>
        );
      })}
    </article>
  );
}

function Mark({ kind, mark, text }: { readonly kind: 'vetoes' | 'flags'; readonly mark: DeskMark; readonly text: string }) {
  const { t } = useTranslation('desk');
  const { instant } = useFormat();
  const may = useMay();
  const { book, view } = useDeskOnShow();
  const [evidence, setEvidence] = useState<readonly Evidence[]>([]);
  const unit = view.unit.id;
  const { id, stands, reason, revision, written } = mark;
  return (
    <>
      <div className={stands ? styles.standing : undefined}>
        <p>{stands ? <Tag tone="bad" sign="!">{t(`${kind}.stands`)}</Tag> : <span className={styles.quiet}>{t(`${kind}.none`)}</span>}</p>
        {written !== null && <p>{t(stands ? 'marks.because' : 'marks.takenBack', { reason, person: written.by.person, at: instant(written.at) })}</p>}
        {stands && <EvidenceView book={book} evidence={mark.evidence} />}
      </div>
      {may('markUnit') && <div>{stands ? (
        <AskReason
          label={t(`${kind}.takeBack`)}
          name={`${t(`${kind}.takeBack`)} ${text}`}
          title={t(`${kind}.takeBack`)}
          revision={revision}
          commandOf={(why, seen) => (kind === 'vetoes' ? { kind: 'withdrawVeto', unit, veto: id, seen, reason: why } : { kind: 'liftFlag', unit, flag: id, seen, reason: why })}
        />
      ) : (
        <AskReason
          label={t(`${kind}.find`)}
          name={`${t(`${kind}.find`)} ${text}`}
          title={t(`${kind}.find`)}
          tone="bad"
          revision={revision}
          commandOf={(why, seen) => (kind === 'vetoes'
            ? { kind: 'findVeto', unit, veto: id, seen, reason: why, evidence: [...evidence] }
            : { kind: 'raiseFlag', unit, flag: id, seen, reason: why, evidence: [...evidence] })}
        >
          <p>{text}</p>
          <EvidenceEditor book={book} label={t('record.evidence')} evidence={evidence} onChange={(add) => setEvidence((before) => add(before))} />
        </AskReason>
      )}</div>}
    </>
  );
}
