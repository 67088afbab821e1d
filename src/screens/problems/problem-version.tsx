/** One version of a problem, short enough to stand beside another. */

import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { useText } from '#ui/use-text.ts';
import { ruleOf } from '#workflow/scheme-parts.ts';
import type { ProblemContent } from '../problem-content.ts';

export function ProblemVersion({ table, version }: { readonly table: Table; readonly version: Pick<ProblemContent, 'charges' | 'words' | 'foundOn' | 'method' | 'evidence'> }) {
  const { t } = useTranslation(['problems', 'workflow']);
  const { day } = useFormat();
  const say = useText();
  return (
    <>
      <p>{version.words}</p>
      {version.charges.map(({ item, rule, count }) => {
        const found = ruleOf(table, item, rule);
        return <p key={`${item} ${rule}`}>{item} {rule} {found === undefined ? '' : say(found.text)} × {count}</p>;
      })}
      <p>
        {day(version.foundOn)} {version.method !== '' && t(`workflow:method.${version.method}`)} {t('version.evidence', { count: version.evidence.length })}
      </p>
    </>
  );
}
