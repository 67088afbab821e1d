/** A short word in a frame, with a sign: the colour is never the only difference. */

import styles from './tag.module.css';

export type Tone = 'good' | 'wait' | 'bad' | 'accent' | 'plain';

export interface TagProps {
  readonly tone: Tone;
  readonly children: string;
  /** One character before the word, such as ✓; not read aloud. */
  readonly sign?: string;
}

export function Tag({ tone, children, sign }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {sign !== undefined && <span aria-hidden="true">{sign} </span>}
      {children}
    </span>
  );
}
