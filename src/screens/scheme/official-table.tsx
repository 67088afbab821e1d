/** The table as officials know it: category, content, standard, points. */

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { ClauseText } from '#reasons/clause-text.tsx';
import type { Item, Table } from '#scheme/grammar.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import ruled from '#ui/ruled-table.module.css';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import styles from './scheme.module.css';

export function OfficialTable({ table }: { readonly table: Table }) {
  const { t } = useTranslation('scheme');
  const say = useText();
  return (
    <Sheet title={t('table.caption', { title: say(table.title), full: table.full })} note={table.sample === true ? t('table.sample') : undefined}>
      <ClauseText clause={table.clause} />
      <div className={styles.wrap}>
        <table className={`${ruled.ruled} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('table.item')}</th>
              <th scope="col">{t('table.standard')}</th>
              <th scope="col" className={styles.points}>{t('table.points')}</th>
            </tr>
          </thead>
          {table.categories.map((category) => (
            <tbody key={category.id}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.category}>
                  {category.id} {t('table.category', { title: say(category.title), points: category.points })} {category.clause.ours === true && <OursMark />}
                </th>
              </tr>
              {category.items.map((item) => <ItemRow key={item.id} item={item} />)}
            </tbody>
          ))}
        </table>
      </div>
      {table.remarks.map(({ text, clause }) => (
        <Fragment key={text.zh}>
          <p>{say(text)}</p>
          <ClauseText clause={clause} />
        </Fragment>
      ))}
    </Sheet>
  );
}

function ItemRow({ item }: { readonly item: Item }) {
  const { t } = useTranslation('scheme');
  const say = useText();
  return (
    <tr>
      <th scope="row">
        <strong>
          {item.id} {say(item.title)}
        </strong>
        <div>{say(item.text)}</div>
        <ClauseText clause={item.clause} />
      </th>
      <td>
        {item.rules.length === 0 ? t('table.noRules') : (
          <ul>
            {item.rules.map((rule) => (
              <li key={rule.id}>
                {rule.id}. {t('table.rule', { text: say(rule.text), points: rule.points, per: say(rule.per) })}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className={styles.points} data-label={t('table.points')}>{item.points}</td>
    </tr>
  );
}
