/** One item's answer to read: points or findings, words, evidence. The same before and after submission. */

import { useTranslation } from 'react-i18next';

import type { Item } from '#scheme/grammar.ts';
import { pointsTyped } from '#ui/points-typed.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { findingCosts } from '#workflow/sheet-figures.ts';
import { useMeasureWords } from '../earning-words.ts';
import { EvidenceView } from '../evidence-view.tsx';
import styles from './answer-lines.module.css';
import { claimOf, pointsIn, type DraftRow, type SheetForm } from './sheet-content.ts';

export interface AnswerLinesProps {
  readonly book: string;
  readonly sheet: SheetForm;
  readonly item: Item;
  readonly row: DraftRow;
}

export function AnswerLines({ book, sheet, item, row }: AnswerLinesProps) {
  const { t } = useTranslation(['sheet', 'screens']);
  const say = useText();
  const findings = row.findings ?? [];
  const measureWords = useMeasureWords();
  const claim = claimOf(item, row);
  const costs = findingCosts(sheet.table, item.id, findings);
  const points = pointsIn(row, item);
  const typed = pointsTyped(row.points ?? '');
  return (
    <>
      {sheet.form.form === 'points' && (
        <p>{points === undefined && typed !== '' ? typed : <ScoreText value={points} of={item.points} places="plain" />}</p>
      )}
      {claim !== undefined && <p>{t('screens:earned.says')} {measureWords(item.earned, claim)}</p>}
      {sheet.form.form === 'findings' && row.looked === true && item.rules.length > 0 && findings.length === 0 && <p>{t('answer.clean')}</p>}
      {sheet.form.form === 'findings' && row.looked !== true && findings.length === 0 && <p className={styles.soft}>{t('answer.notLooked')}</p>}
      {findings.map((finding, index) => {
        const rule = item.rules.find(({ id }) => id === finding.rule);
        return (
          <p key={finding.id} className={styles.words}>
            {rule !== undefined && <>{say(rule.text)} × {finding.count} <ScoreText value={costs[index]} places="plain" sign="minus" /><br /></>}
            {finding.words}
          </p>
        );
      })}
      {row.note.trim() !== '' && <p className={styles.words}>{row.note}</p>}
      <EvidenceView book={book} evidence={row.evidence} />
    </>
  );
}
