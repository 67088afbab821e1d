/**
 * What the questionnaire comes to: all answers and those that count side by side, how far off a score may be, unit by unit and
 * question by question; and the act by which a result becomes part of the score.
 *
 * Imports: client, ui, exchange (lazily).
 */

import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { GradeBars } from '#ui/charts/charts.tsx';
import { Choice } from '#ui/choice.tsx';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { exactText } from '#ui/exact-text.ts';
import { Figure } from '#ui/figure.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { SurveyUnitRow, SurveyView } from '#view/survey.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { saveSurveyTable } from './save-survey-table.ts';
import styles from './survey.module.css';

const route = getRouteApi('/years/$book/survey');

export function ResultsTab({ book, view }: { readonly book: string; readonly view: SurveyView }) {
  const { t } = useTranslation('survey');
  const say = useText();
  const { unit } = route.useSearch();
  const navigate = route.useNavigate();
  const [isAdopting, setAdopting] = useState(false);
  const { content, all, counts, rule, rows, leaf } = view;
  if (content === null || all === null || view.version === 0) return <EmptyState reason={t(view.phase === 'none' ? 'none' : 'notPublished')} />;
  const score = (value: string | null, margin: string | null) => (value === null ? t('noScore') : `${exactText(value, 2)}${margin === null ? '' : ` ± ${margin}`}`);
  const chosen = rows.find((row) => row.unit === unit);
  const shown = chosen ?? all;
  const columns: readonly Column<SurveyUnitRow>[] = [
    { id: 'unit', label: t('column.unit'), isRowHeader: true, cell: ({ name }) => name },
    { id: 'rawCount', label: t('column.rawCount'), align: 'end', isMinor: true, cell: ({ raw }) => raw.answers },
    { id: 'raw', label: t('column.raw'), align: 'end', isMinor: true, cell: ({ raw }) => <span className={styles.number}>{score(raw.score, raw.margin)}</span> },
    { id: 'count', label: t('column.count'), align: 'end', cell: ({ cleaned }) => cleaned.answers },
    { id: 'cleaned', label: t('column.cleaned'), align: 'end', cell: ({ cleaned }) => <span className={styles.number}>{score(cleaned.score, cleaned.margin)}</span> },
    { id: 'thin', label: t('column.enough'), cell: ({ isThin }) => (isThin ? <Tag tone="wait" sign="!">{t('thin')}</Tag> : <Tag tone="good" sign="✓">{t('enough')}</Tag>) },
    ...(leaf === null ? [] : [{ id: 'entered', label: t('column.entered'), align: 'end' as const, cell: ({ entered, entering }: SurveyUnitRow) => enteredWords(entered.score, entering, t) }]),
  ];
  const mayAdopt = view.may.adopt && leaf !== null;

  return (
    <div className={styles.stack}>
      <Sheet title={content.title} note={t(`below.${rule.below}`, { count: rule.fewest })} actions={<Button variant="default" onClick={() => void saveSurveyTable(view, (key) => t(key))}>{t('export')}</Button>}>
        <div className={styles.figures}>
          <Figure label={t('figure.answers')} value={counts.answers} note={counts.earlier > 0 ? t('figure.earlier', { count: counts.earlier }) : undefined} />
          <Figure label={t('figure.excluded')} value={counts.excluded} />
          <Figure label={t('figure.counted')} value={all.cleaned.answers} />
          <Figure label={t('figure.raw')} value={score(all.raw.score, null)} note={all.raw.margin === null ? undefined : `± ${all.raw.margin}`} />
          <Figure label={t('figure.cleaned')} value={score(all.cleaned.score, null)} note={all.cleaned.margin === null ? undefined : `± ${all.cleaned.margin}`} />
        </div>
        <p className={styles.quiet}>{t('marginNote')}</p>
      </Sheet>
      <Sheet
        title={t('byUnit')} padding="flush"
        note={leaf === null ? t('informs') : t('goesTo', { part: say(leaf.title), places: rule.places })}
        actions={mayAdopt ? <Button disabled={rows.every(({ entering }) => entering === null)} onClick={() => setAdopting(true)}>{t('adopt.open')}</Button> : undefined}
      >
        <DataTable caption={t('byUnit')} isCaptionHidden columns={columns} rows={rows} rowKey={(row) => row.unit} />
      </Sheet>
      <Sheet
        title={t('byQuestion')}
        note={t('distributionNote', { who: chosen?.name ?? t('allUnits'), count: shown.cleaned.answers })}
        actions={<Choice label={t('column.unit')} value={chosen?.unit ?? ''} options={[{ value: '', label: t('allUnits') }, ...rows.map(({ unit: value, name }) => ({ value, label: name }))]} onChange={(next) => void navigate({ search: (old) => ({ ...old, unit: next }), replace: true })} />}
      >
        <div className={styles.charts}>
          {content.questions.filter(({ kind }) => kind !== 'text').map(({ id, kind, title, options }) => {
            const given = shown.cleaned.counts[id] ?? {};
            const total = Object.values(given).reduce((sum, count) => sum + count, 0);
            const most = options.reduce((best, option) => ((given[option.id] ?? 0) > (given[best.id] ?? 0) ? option : best), options[0] ?? { id: '', title: { zh: '', en: '' } });
            return (
              <div key={id} className={kind === 'multi' ? styles.wide : undefined}><GradeBars
                title={say(title)}
                say={total === 0 ? t('nobody') : t('most', { option: say(most.title), percent: Math.round(((given[most.id] ?? 0) * 100) / Math.max(1, shown.cleaned.answers)) })}
                rows={options.map((option) => ({ name: say(option.title), count: given[option.id] ?? 0 }))}
              /></div>
            );
          })}
        </div>
      </Sheet>
      {isAdopting && leaf !== null && <AdoptDialog book={book} view={view} onClose={() => setAdopting(false)} />}
    </div>
  );
}

function enteredWords(entered: string | null, entering: string | null, t: (key: 'notEntered' | 'cannotEnter' | 'differs') => string) {
  if (entered === null) return entering === null ? t('cannotEnter') : t('notEntered');
  return entering !== null && entering !== entered ? <>{entered} <Tag tone="wait" sign="!">{t('differs')}</Tag></> : entered;
}
