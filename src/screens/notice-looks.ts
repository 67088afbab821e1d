/** Tone and sign of where a notice stands: the same in the list of notices and beside a problem. */

import type { Tone } from '#ui/tag.tsx';
import type { NoticeStatus } from '#workflow/notice-rules.ts';

export const noticeLooks: Readonly<Record<NoticeStatus, { readonly tone: Tone; readonly sign: string }>> = {
  issued: { tone: 'plain', sign: '○' },
  waiting: { tone: 'wait', sign: '…' },
  again: { tone: 'wait', sign: '↩' },
  overdue: { tone: 'bad', sign: '!' },
  replied: { tone: 'accent', sign: '◐' },
  closed: { tone: 'good', sign: '✓' },
  cancelled: { tone: 'plain', sign: '⊘' },
};
