/**
 * Why the total stands where it stands: how it is made up, what was lost where, and what it brings
 * to the final score.
 *
 * Imports: workflow, ui.
 */

import { useTranslation } from 'react-i18next';

import { ScoreText } from '#ui/score-text.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { useText } from '#ui/use-text.ts';
import { itemOf } from '#workflow/scheme-parts.ts';
import { findingsSoFar, shareOfSheet } from '#workflow/sheet-figures.ts';
import { ClauseWords } from '../clause-words.tsx';
import type { AboutSheet } from './about.ts';
import { pointsOfContent, rowOf, type SheetContent } from './sheet-content.ts';
import styles from './why-panel.module.css';

export interface WhyPanelProps {
  readonly about: AboutSheet;
  readonly content: SheetContent;
  /** Left out where items cannot be opened one by one. */
  readonly onOpen?: (item: string) => void;
  readonly onClose: () => void;
}

export function WhyPanel({ about, content, onOpen, onClose }: WhyPanelProps) {
  const { t } = useTranslation('sheet');
  const say = useText();
  const { scheme, form, table } = about.sheet;
  const share = shareOfSheet(scheme, form.id);
  const isPoints = form.form === 'points';
  const lines = isPoints ? linesOfPoints(about, content) : linesOfFindings(about, content);

  return (
    <SidePanel title={t('why.title')} onClose={onClose}>
      <p>{t(isPoints ? 'why.sum' : 'why.deduct')}</p>
      {lines.length === 0 ? (
        <p className={styles.none}>{t(isPoints ? 'why.nothingLost' : 'why.nothingFound')}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map(({ item, minus, note, capped }) => {
            const name = `${item} ${say(itemOf(table, item)?.title ?? { zh: '', en: '' })}`;
            return (
              <li key={item}>
                {onOpen === undefined ? <span>{name}</span> : <button type="button" onClick={() => onOpen(item)}>{name}</button>}
                <ScoreText value={minus} places="plain" sign="minus" />
                {note !== '' && <p>{note}</p>}
                {capped !== undefined && <p>{t('findings.capped', capped)}</p>}
              </li>
            );
          })}
        </ul>
      )}
      {!isPoints && table.remarks.map(({ text, clause }) => (
        <div key={text.zh} className={styles.remark}>
          <p>{say(text)}</p>
          <ClauseWords clause={clause} />
        </div>
      ))}
      <h3 className={styles.head}>{t('why.share')}</h3>
      <p>{share === undefined ? t('why.noShare') : t('why.shareSay', { share })}</p>
      <ClauseWords clause={form.clause} />
    </SidePanel>
  );
}

interface Line {
  readonly item: string;
  readonly minus: string;
  readonly note: string;
  /** Where the cap took something back. */
  readonly capped?: { readonly uncapped: string; readonly cap: string };
}

function linesOfPoints({ sheet }: AboutSheet, content: SheetContent): readonly Line[] {
  return pointsOfContent(sheet, content).lost.map(({ item, lost }) => ({ item, minus: lost, note: rowOf(content, item).note }));
}

function linesOfFindings({ sheet }: AboutSheet, content: SheetContent): readonly Line[] {
  const { items } = findingsSoFar(sheet.table, (item) => rowOf(content, item).findings ?? []);
  return items.map(({ item, deducted, uncapped, cap, capped }) => ({ item, minus: deducted, note: '', ...(capped ? { capped: { uncapped, cap } } : {}) }));
}
