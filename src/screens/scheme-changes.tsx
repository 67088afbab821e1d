/**
 * What is different between two schemes, as a table: where, what it was, what it is.
 *
 * Words of the editor (namespace `scheme-editor`): the route of whoever shows it fetches them.
 */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Scheme } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import { isText, schemeDifference, titleOf, type SchemeChange } from '#view/scheme-difference.ts';
import { useStepWords } from './scheme-places.ts';
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
        <table className={styles.table} aria-label={t('changes.title')}>
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
                <td>{change.kind === 'came' ? '' : <Shown value={change.before} />}</td>
                <td>{change.kind === 'went' ? '' : <Shown value={change.after} />}</td>
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
function Shown({ value }: { readonly value: unknown }) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  if (typeof value === 'string' || typeof value === 'number') return <span lang={langOf(String(value))}>{t(`anyChoice.${value as 'each'}`, { defaultValue: String(value) })}</span>;
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>;
  if (isText(value)) return <>{say(value)}</>;
  if (Array.isArray(value)) return <>{value.map((one) => (typeof one === 'string' ? one : say(titleOf(one) ?? { zh: t('parts'), en: t('parts') }))).join('、')}</>;
  const title = titleOf(value);
  const { points } = (value ?? {}) as { points?: string };
  return <>{[title === null ? t('whole') : say(title), points === undefined ? '' : t('pointsOf', { points })].filter((one) => one !== '').join(' · ')}</>;
}
