/**
 * Where something stands in the official text: the place, whether it is ours, and the wording.
 *
 * The wording is official and stays Chinese in every language of the interface.
 *
 * Imports: ui, scheme (types).
 */

import { useTranslation } from 'react-i18next';

import type { Clause } from '#scheme/grammar.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { useText } from '#ui/use-text.ts';
import styles from './clause-text.module.css';

export interface ClauseTextProps {
  readonly clause: Clause;
  /** The wording stands open; otherwise it opens on demand. */
  readonly isQuoteOpen?: boolean;
}

export function ClauseText({ clause, isQuoteOpen = false }: ClauseTextProps) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const place = (
    <>
      <span className={styles.word}>{t('clause')}</span> {say(clause.ref)} {clause.ours === true && <OursMark />}
    </>
  );
  if (clause.quote === undefined) return <p className={styles.place}>{place}</p>;
  const quote = <blockquote lang="zh-CN" className={styles.quote}>{clause.quote}</blockquote>;
  if (isQuoteOpen) {
    return (
      <div className={styles.clause}>
        <p className={styles.place}>{place}</p>
        {quote}
      </div>
    );
  }
  return (
    <details className={styles.clause}>
      <summary className={styles.place}>{place}</summary>
      {quote}
    </details>
  );
}
