/** Where something stands in the official text: the place, the wording, and a mark where the words are ours. */

import type { Clause } from '#scheme/grammar.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { useText } from '#ui/use-text.ts';
import styles from './clause-words.module.css';

export function ClauseWords({ clause }: { readonly clause: Clause }) {
  const say = useText();
  return (
    <div className={styles.clause}>
      <p>
        {say(clause.ref)} {clause.ours === true && <OursMark />}
      </p>
      {clause.quote !== undefined && <blockquote lang="zh-CN">{clause.quote}</blockquote>}
    </div>
  );
}
