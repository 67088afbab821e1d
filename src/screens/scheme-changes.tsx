/**
 * What is different between two schemes, as a table: where, what it was, what it is.
 *
 * Words of the editor (namespace `scheme-editor`): the route of whoever shows it fetches them.
 */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Scheme } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import ruled from '#ui/ruled-table.module.css';
import { schemeDifference, type SchemeChange } from '#view/scheme-difference.ts';
import { fieldOf, useStepWords, useValueWords } from './scheme-places.ts';
import styles from './scheme-changes.module.css';

export function SchemeChanges({ before, after }: { readonly before: Scheme; readonly after: Scheme }) {
  const { t } = useTranslation('scheme-editor');
  const place = useStepWords();
  const changes = useMemo(() => schemeDifference(before, after), [before, after]);
  const count = (kind: SchemeChange['kind']) => changes.filter((change) => change.kind === kind).length;
  if (changes.length === 0) return <p>{t('changes.none')}</p>;
  return (
    <>
      <p>{t('changes.count', { came: count('came'), went: count('went'), changed: count('changed'), moved: count('moved') })}</p>
      <div className={styles.wrap}>
        <table className={`${ruled.ruled} ${styles.table}`} aria-label={t('changes.title')}>
          <thead>
            <tr>
              <th scope="col">{t('changes.what')}</th>
              <th scope="col">{t('changes.place')}</th>
              <th scope="col">{t('changes.before')}</th>
              <th scope="col">{t('changes.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.kind} ${change.path.join('.')}`} data-kind={change.kind}>
                <td><span aria-hidden="true">{signs[change.kind]} </span>{t(`changes.${change.kind}`)}</td>
                <th scope="row" lang={langOf(place(change.steps))}>{place(change.steps)}</th>
                <td data-side={t('changes.before')}>{change.kind === 'came' ? '' : <Shown change={change} value={change.before} />}</td>
                <td data-side={t('changes.after')}>{change.kind === 'went' ? '' : <Shown change={change} value={change.after} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const signs = { came: '+', went: '−', changed: '≠', moved: '↕' } as const;

/** A changed wording is shown as it is written, whatever the interface speaks. */
function langOf(text: string): string | undefined {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
}

/** A value as a person reads it: words, a number, or what a whole construct is called and worth. */
function Shown({ change, value }: { readonly change: SchemeChange; readonly value: unknown }) {
  const { t } = useTranslation('scheme-editor');
  const { mark } = useFormat();
  const valueWords = useValueWords();
  // the values of a list in another order are the names of its elements
  const words = change.kind === 'moved' ? (value as readonly string[]).join(mark) : valueWords(value, fieldOf(change.steps)) || t('whole');
  return <span lang={langOf(words)}>{words}</span>;
}
