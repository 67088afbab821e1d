/** Where a notice stands, by word and sign. */

import { useTranslation } from 'react-i18next';

import { Tag, type Tone } from '#ui/tag.tsx';
import type { NoticeRow } from '#view/notice-row.ts';

const looks: Readonly<Record<NoticeRow['status'], { readonly tone: Tone; readonly sign: string }>> = {
  issued: { tone: 'plain', sign: '○' },
  waiting: { tone: 'wait', sign: '…' },
  again: { tone: 'wait', sign: '↩' },
  overdue: { tone: 'bad', sign: '!' },
  replied: { tone: 'accent', sign: '◐' },
  closed: { tone: 'good', sign: '✓' },
  cancelled: { tone: 'plain', sign: '⊘' },
};

export function NoticeStatusTag({ status }: { readonly status: NoticeRow['status'] }) {
  const { t } = useTranslation('rectification');
  return <Tag {...looks[status]}>{t(`status.${status}`)}</Tag>;
}
