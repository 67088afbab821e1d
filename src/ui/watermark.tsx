/**
 * A word over the whole page that cannot be overlooked and does not get in the way: for sample
 * books, on screen and on paper. Drawn by CSS, because it is decoration and pale on purpose.
 */

import styles from './watermark.module.css';

export function Watermark({ text }: { readonly text: string }) {
  return (
    <div className={styles.cover} aria-hidden="true">
      {Array.from({ length: 24 }, (_, index) => (
        <span key={index} data-text={text} />
      ))}
    </div>
  );
}
