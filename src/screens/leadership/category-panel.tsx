/** Categories by unit as a heat table: where the work is weak. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { HeatTable } from '#ui/heat-table.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import type { HeatPart } from '#view/category-scores.ts';
import type { LeadershipView } from '#view/leadership.ts';
import { shareOf } from './key-figures.tsx';
import styles from './leadership.module.css';

export function CategoryPanel({ view, heat }: { readonly view: LeadershipView; readonly heat: LeadershipView['heat'] }) {
  const say = useText();
  return heat.filter(({ rows }) => rows.length > 0).map((part, index) => (
    <Sheet key={index}>
      {part.title !== null && <h3>{say(part.title)}</h3>}
      <HeatOfPart book={view.card.book} highest={view.card.highest} part={part} />
    </Sheet>
  ));
}

function HeatOfPart({ book, highest, part }: { readonly book: string; readonly highest: string; readonly part: HeatPart }) {
  const { t } = useTranslation(['leadership', 'workflow']);
  const say = useText();
  const weakest = weakestCategory(part);
  const title = (category: HeatPart['categories'][number]) => `${say(category.title)}${category.ours ? ` (${t('workflow:ours')})` : ''} / ${category.of}`;
  return (
    <>
      <p className={styles.say}>{weakest === undefined ? t('categories.sayNone') : t('categories.say', { category: say(weakest.title) })}</p>
      <HeatTable
        caption={t('categories.caption')}
        corner={t('categories.corner')}
        columns={[...part.categories.map((category, index) => ({ id: `${index} ${category.id}`, label: title(category) })), { id: 'total', label: t('categories.total') }]}
        rows={part.rows.map(({ unit, total, cells }) => ({
          id: unit.id,
          label: <Link to="/years/$book/results/$unit" params={{ book, unit: unit.id }}>{unit.short}</Link>,
          cells: [
            ...cells.map(({ score, of }) => ({ share: shareOf(score, of), text: score === null ? null : <ScoreText value={score} places="plain" /> })),
            { share: shareOf(total, highest), text: total === null ? null : <ScoreText places="given" value={total} /> },
          ],
        }))}
      />
    </>
  );
}

/** Lowest mean share of its points over the units that have a score there. */
function weakestCategory({ categories, rows }: HeatPart) {
  const means = categories.map((category, index) => {
    const shares = rows.flatMap(({ cells }) => {
      const cell = cells[index];
      const share = cell === undefined ? null : shareOf(cell.score, cell.of);
      return share === null ? [] : [share];
    });
    return { category, mean: shares.length === 0 ? 2 : shares.reduce((sum, share) => sum + share, 0) / shares.length };
  });
  const lowest = means.reduce<(typeof means)[number] | undefined>((low, one) => (low === undefined || one.mean < low.mean ? one : low), undefined);
  return lowest === undefined || lowest.mean >= 1 ? undefined : lowest.category;
}
