/** How the total is put together: the tree of parts with their shares. */

import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import { multiplyDecimals } from '#engine/decimal.ts';
import { ClauseText } from '#reasons/clause-text.tsx';
import type { Node } from '#scheme/grammar.ts';
import styles from './scheme.module.css';

export function Composition({ node, share = '100' }: { readonly node: Node; readonly share?: string }) {
  const { t } = useTranslation('scheme');
  const say = useText();
  const by = node.kind === 'sheet' || node.kind === 'mean' ? ` · ${t(`sheetBy.${node.sheet}`)}` : '';
  return (
    <>
      <strong>{say(node.title)}</strong> {share !== '100' && t('share', { percent: share })}
      <span className={styles.quiet}>
        {' '}
        {t(`kind.${node.kind}`)}
        {by}
      </span>
      <ClauseText clause={node.clause} />
      {node.kind === 'weighted' && (
        <ul className={styles.nested}>
          {node.parts.map(({ weight, of }) => (
            <li key={of.id}>
              <Composition node={of} share={multiplyDecimals(share, weight)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
