/**
 * The five states of a piece of work, each by word and sign.
 *
 * "Not started" and "started" look different on purpose: else others think nothing was done.
 *
 * Imports: tag.
 */

import { useTranslation } from 'react-i18next';

import { Tag, type Tone } from './tag.tsx';

export type Status = 'notStarted' | 'inProgress' | 'needsMore' | 'done' | 'returned';

const looks: Readonly<Record<Status, { readonly tone: Tone; readonly sign: string }>> = {
  notStarted: { tone: 'plain', sign: '○' },
  inProgress: { tone: 'accent', sign: '◐' },
  needsMore: { tone: 'wait', sign: '!' },
  done: { tone: 'good', sign: '✓' },
  returned: { tone: 'bad', sign: '↩' },
};

export function StatusTag({ status }: { readonly status: Status }) {
  const { t } = useTranslation('ui');
  const { tone, sign } = looks[status];
  return <Tag tone={tone} sign={sign}>{t(`status.${status}`)}</Tag>;
}
