/** Where the rectification of a problem stands; nothing where it is in no notice. */

import { useTranslation } from 'react-i18next';

import { Tag } from '#ui/tag.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { NoticeStatus } from '#workflow/notice-rules.ts';
import { noticeLooks } from '../notice-looks.ts';

export function MendingTag({ problem, noticeStatus }: { readonly problem: Pick<ProblemRow, 'notice'>; readonly noticeStatus: Readonly<Record<string, NoticeStatus>> }) {
  const { t } = useTranslation('problems');
  const status = problem.notice === null ? undefined : noticeStatus[problem.notice.id];
  return status === undefined ? null : <Tag {...noticeLooks[status]}>{t(`mending.${status}`)}</Tag>;
}
