/** The years as cards: what each is, where it stands, until when. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ProgressBar } from '#ui/progress-bar.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { BookCard } from '#view/book-card.ts';
import { DeadlineText } from '../deadline-text.tsx';
import styles from './year-cards.module.css';

export function YearCards({ cards }: { readonly cards: readonly BookCard[] }) {
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <li key={card.book}><YearCard card={card} /></li>
      ))}
    </ul>
  );
}

function YearCard({ card }: { readonly card: BookCard }) {
  const { t } = useTranslation(['home', 'screens']);
  const say = useText();
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>
        <Link to="/years/$book" params={{ book: card.book }}>{card.title}</Link>
      </h3>
      <p className={styles.scheme}>{say(card.scheme.title)}</p>
      <p className={styles.tags}>
        <Tag tone={card.stage === 'published' || card.stage === 'archived' ? 'good' : 'accent'}>{say(card.stageTitle)}</Tag>
        {card.correcting && <Tag tone="wait">{t('screens:year.correcting')}</Tag>}
        {card.sample && <Tag tone="plain">{t('screens:year.sample')}</Tag>}
        <span className={styles.units}>{t('years.units', { count: card.units })}</span>
      </p>
      {card.progress !== null && (
        <ProgressBar label={t('years.progressLabel', { title: card.title })} isLabelHidden value={card.progress.done} of={card.progress.of} />
      )}
      {card.deadline !== null && <p><DeadlineText deadline={card.deadline} /></p>}
    </article>
  );
}
