/** Where the rectification of a problem stands; nothing where it is in no notice. */

import { useTranslation } from 'react-i18next';

import { Tag, type Tone } from '#ui/tag.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { NoticeStatus } from '#workflow/notice-rules.ts';

const looks: Readonly<Record<NoticeStatus, { readonly tone: Tone; readonly sign: string }>> = {
  issued: { tone: 'plain', sign: '○' },
  waiting: { tone: 'wait', sign: '…' },
  again: { tone: 'wait', sign: '↻' },
  overdue: { tone: 'bad', sign: '!' },
  replied: { tone: 'accent', sign: '→' },
  closed: { tone: 'good', sign: '✓' },
  cancelled: { tone: 'plain', sign: '×' },
};

export function MendingTag({ problem, noticeStatus }: { readonly problem: Pick<ProblemRow, 'notice'>; readonly noticeStatus: Readonly<Record<string, NoticeStatus>> }) {
  const { t } = useTranslation('problems');
  const status = problem.notice === null ? undefined : noticeStatus[problem.notice.id];
  return status === undefined ? null : <Tag {...looks[status]}>{t(`mending.${status}`)}</Tag>;
}
