/** Where a notice stands, by word and sign. */

import { useTranslation } from 'react-i18next';

import { Tag } from '#ui/tag.tsx';
import type { NoticeRow } from '#view/notice-row.ts';
import { noticeLooks } from '../notice-looks.ts';

export function NoticeStatusTag({ status }: { readonly status: NoticeRow['status'] }) {
  const { t } = useTranslation('rectification');
  return <Tag {...noticeLooks[status]}>{t(`status.${status}`)}</Tag>;
}
