/** What became of an objection, by word and sign. */

import { useTranslation } from 'react-i18next';

import { Tag, type Tone } from '#ui/tag.tsx';
import type { ObjectionRow } from '#view/objections.ts';

const looks: Readonly<Record<ObjectionRow['status'], { readonly tone: Tone; readonly sign: string }>> = {
  open: { tone: 'wait', sign: '…' },
  upheld: { tone: 'good', sign: '✓' },
  partly: { tone: 'accent', sign: '◐' },
  rejected: { tone: 'bad', sign: '✕' },
  withdrawn: { tone: 'plain', sign: '↩' },
  moot: { tone: 'plain', sign: '⊘' },
};

export function ObjectionStatusTag({ status }: { readonly status: ObjectionRow['status'] }) {
  const { t } = useTranslation('objections');
  return <Tag {...looks[status]}>{t(`status.${status}`)}</Tag>;
}
