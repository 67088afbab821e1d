/** The rows as they will be written, wrong ones first; each wrong cell says what is wrong. */

import { useTranslation } from 'react-i18next';

import type { ImportColumn } from '#exchange/table-import.ts';
import styles from './import-table.module.css';
import type { CheckedRow } from './use-target.ts';

const shown = 200;

export function ImportPreview({ columns, rows }: { readonly columns: readonly ImportColumn[]; readonly rows: readonly CheckedRow[] }) {
  const { t } = useTranslation('import-table');
  const used = columns.filter(({ id }) => rows.some(({ imported, faults }) => imported.fields[id] !== undefined || faults.has(id)));
  const ordered = [...rows.filter(({ faults }) => faults.size > 0), ...rows.filter(({ faults }) => faults.size === 0)];
  const word = ({ choices }: ImportColumn, text: string) => choices.find(({ code }) => code === text)?.word ?? text;
  return (
    <div className={styles.preview} role="region" aria-label={t('rows')} tabIndex={0}>
      <table>
        <caption className="screen-reader">{t('step.preview')}</caption>
        <thead>
          <tr><th scope="col">{t('row')}</th><th scope="col">{t('state')}</th>{used.map(({ id, label }) => <th key={id} scope="col">{label}</th>)}</tr>
        </thead>
        <tbody>
          {ordered.slice(0, shown).map((one) => {
            const { row, imported, faults, isKnown } = one;
            return (
              <tr key={row} data-bad={faults.size > 0 || undefined} data-known={isKnown || undefined}>
                <th scope="row">{row}</th>
                <td>{faults.size > 0 ? `! ${t('bad', { count: faults.size })}` : isKnown ? t('known') : t('good')}{faults.has('') && <span className={styles.fault}>{faults.get('')}</span>}</td>
                {used.map((column) => (
                  <td key={column.id} data-bad={faults.has(column.id) || undefined}>
                    {word(column, imported.fields[column.id] ?? '')}
                    {faults.has(column.id) && <span className={styles.fault}>{faults.get(column.id)}</span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {ordered.length > shown && <p>{t('more', { count: ordered.length - shown })}</p>}
    </div>
  );
}
