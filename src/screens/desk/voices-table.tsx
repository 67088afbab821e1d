/**
 * What self, peers, inspections and the office say of an item, side by side, with the difference
 * by sign and by symbol.
 *
 * Imports: ui, view (types), desk.
 */

import { useTranslation } from 'react-i18next';

import { compareExact } from '#engine/decimal.ts';
import { plainText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { Tag } from '#ui/tag.tsx';
import type { ItemRowData } from './item-rows.ts';
import { measureOf, notableDifference, type Said, type Voice } from './voices.ts';
import styles from './voices-table.module.css';

export function VoicesTable({ row }: { readonly row: ItemRowData }) {
  const { t } = useTranslation('desk');
  const { said } = row;
  const measure = measureOf(said);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {t('voices.caption')} {row.isNotable && <Tag tone="wait" sign="≠">{t('voices.notable', { points: notableDifference })}</Tag>}
      </caption>
      <thead>
        <tr>
          <td />
          {said.map(({ voice }) => (
            <th key={voice} scope="col" data-voice={voice}>{t(`voices.${voice}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('voices.points')}</th>
          {said.map((one) => (
            <td key={one.voice} className={styles.points}>
              <ScoreText value={one.points} places="plain" missing={t(silence(one.voice))} />
              {one.taken !== null && compareExact(one.taken, '0') > 0 && (
                <span className={styles.taken}>
                  <ScoreText value={one.taken} places="plain" sign="minus" />
                </span>
              )}
            </td>
          ))}
        </tr>
        {measure !== undefined && (
          <tr>
            <th scope="row">{t('voices.against', { voice: t(`voices.${measure.voice}`) })}</th>
            {said.map((one) => (
              <td key={one.voice}>{one.voice === measure.voice ? <span aria-hidden="true">·</span> : <Difference said={one} />}</td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Sign and symbol: ▲ +2, ▼ −1.5, ＝. */
function Difference({ said: { difference } }: { readonly said: Said }) {
  const { t } = useTranslation('desk');
  if (difference === null) return <span aria-hidden="true">—</span>;
  const against = compareExact(difference, '0');
  if (against === 0) return <span className={styles.same}>{t('voices.same')}</span>;
  const size = plainText(difference).replace('-', '');
  const isFar = compareExact(difference.replace('-', ''), notableDifference) >= 0;
  return (
    <span className={styles.difference} data-far={isFar || undefined}>
      <span aria-hidden="true">{against > 0 ? '▲ +' : '▼ −'}{size}</span>
      <span className="screen-reader">{t(against > 0 ? 'voices.higher' : 'voices.lower', { points: size })}</span>
    </span>
  );
}

function silence(voice: Voice) {
  return ({ self: 'voices.noSelf', peer: 'voices.noPeer', inspection: 'voices.noInspection', office: 'voices.noOffice' } as const)[voice];
}
