/** What the list of answers shows of each. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { AnswerRow, SurveyView } from '#view/survey.ts';
import styles from './survey.module.css';

export interface AnswerWords {
  readonly label: (id: 'number' | 'at' | 'unit' | 'way' | 'took' | 'picks' | 'signs' | 'state') => string;
  readonly at: (row: AnswerRow) => string;
  readonly unit: (row: AnswerRow) => string;
  readonly way: (row: AnswerRow) => string;
  readonly took: (row: AnswerRow) => string;
  readonly picks: (row: AnswerRow) => string;
  readonly signs: (row: AnswerRow) => readonly { readonly kind: string; readonly words: string; readonly isStrong: boolean }[];
  readonly state: (row: AnswerRow) => string;
}

export function useAnswerWords({ content, units }: SurveyView): AnswerWords {
  const { t } = useTranslation('survey');
  const say = useText();
  const format = useFormat();
  return useMemo(() => {
    const unitNames = new Map(units.map(({ id, name }) => [id, name]));
    const channels = new Map(content?.channels.map(({ id, name }) => [id, name]));
    const options = new Map(content?.questions.map(({ id, options: list }) => [id, new Map(list.map((option) => [option.id, say(option.title)]))]));
    return {
      label: (id) => t(`column.${id}`),
      at: ({ at }) => format.instant(at),
      unit: ({ unit }) => unitNames.get(unit) ?? unit,
      way: ({ way, channel, hasCode }) => `${channels.get(channel) ?? channel} · ${t(`way.${way}`)}${hasCode ? ` · ${t('withCode')}` : ''}`,
      took: ({ took }) => (took === null ? '—' : t('seconds', { count: took })),
      picks: ({ picks, words }) => [
        ...(content?.questions ?? []).flatMap(({ id }) => (picks[id] === undefined ? [] : [picks[id].map((one) => options.get(id)?.get(one) ?? one).join('+')])),
        ...Object.values(words ?? {}).map((text) => `“${text}”`),
      ].join('，'),
      signs: ({ signs }) => signs.map(({ kind, isStrong, count }) => ({ kind, isStrong, words: t(`sign.${kind}`, { count }) })),
      state: ({ excluded }) => (excluded === null ? '' : t('excludedBy', { person: excluded.by.person, reason: excluded.reason })),
    };
  }, [content, units, t, say, format]);
}

export function answerColumns(words: AnswerWords): readonly Column<AnswerRow>[] {
  return [
    { id: 'number', label: words.label('number'), align: 'end', isRowHeader: true, width: '4rem', cell: ({ number }) => number },
    { id: 'unit', label: words.label('unit'), width: '11rem', cell: (row) => words.unit(row) },
    {
      id: 'signs', label: words.label('signs'), width: '15rem',
      cell: (row) => (
        <>
          <span className={styles.signs}>{words.signs(row).map(({ kind, words: told, isStrong }) => <Tag key={kind} tone={isStrong ? 'bad' : 'wait'} sign={isStrong ? '!!' : '!'}>{told}</Tag>)}</span>
          {row.excluded !== null && <span className={styles.quiet}>{words.state(row)}</span>}
        </>
      ),
    },
    { id: 'took', label: words.label('took'), align: 'end', width: '5rem', isMinor: true, cell: (row) => words.took(row) },
    { id: 'at', label: words.label('at'), width: '10rem', isMinor: true, cell: (row) => words.at(row) },
    { id: 'way', label: words.label('way'), width: '11rem', isMinor: true, cell: (row) => words.way(row) },
    { id: 'picks', label: words.label('picks'), width: '22rem', isMinor: true, cell: (row) => <span className={styles.quiet}>{words.picks(row)}</span> },
  ];
}
