/**
 * A small plain button for rows and cards, of which a desk has dozens: the kit's own costs more to
 * draw than the card around it, and going from unit to unit would be felt.
 */

import type { ButtonHTMLAttributes } from 'react';

import styles from './small-button.module.css';

export function SmallButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={styles.button} {...props} />;
}
