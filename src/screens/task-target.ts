/** Where a task is done. */

import { linkOptions } from '@tanstack/react-router';

import type { Task } from '#view/task.ts';

/**
 * Gaps  A task that names no sheet or unit, though its kind is about one, leads to the year.
 */
export function taskTarget({ kind, book, sheet, unit, about }: Pick<Task, 'kind' | 'book' | 'sheet' | 'unit' | 'about'>) {
  const year = linkOptions({ to: '/years/$book', params: { book } });
  switch (kind) {
    case 'setUp':
    case 'watchSelf':
    case 'waitApproval':
    case 'publish':
    case 'approve':
      return year;
    case 'keepRecord':
      return about === null ? year : linkOptions({ to: '/years/$book/registers/$record', params: { book, record: about.id } });
    case 'handInReport':
      return linkOptions({ to: '/years/$book/registers', params: { book }, search: { register: 'report' as const } });
    case 'settleSuggestions':
      return linkOptions({ to: '/years/$book/suggestions', params: { book } });
    case 'watchPeers':
      return linkOptions({ to: '/years/$book/peers', params: { book } });
    case 'reviewUnits':
    case 'settleFindings':
      return linkOptions({ to: '/years/$book/desk', params: { book } });
    case 'visitAssigned':
      return about === null
        ? linkOptions({ to: '/years/$book/inspections', params: { book } })
        : linkOptions({ to: '/years/$book/inspections/$inspection', params: { book, inspection: about.id } });
    case 'inspect':
      return linkOptions({ to: '/years/$book/problems', params: { book } });
    case 'signFraud':
      return unit === null ? year : linkOptions({ to: '/years/$book/desk/$unit', params: { book, unit: unit.id } });
    case 'fillSelf':
    case 'fillPeer':
      return sheet === null ? year : linkOptions({ to: '/years/$book/sheets/$sheet', params: { book, sheet } });
    case 'replyNotice':
      return about === null ? year : linkOptions({ to: '/years/$book/rectification/$notice', params: { book, notice: about.id } });
    case 'deliverNotices':
      return linkOptions({ to: '/years/$book/rectification', params: { book }, search: { state: 'issued' } });
    case 'recheckNotices':
      return linkOptions({ to: '/years/$book/rectification', params: { book }, search: { state: 'replied' } });
    case 'answerObjections':
      return linkOptions({ to: '/years/$book/objections', params: { book } });
    case 'readResult':
      return unit === null ? year : linkOptions({ to: '/years/$book/results/$unit', params: { book, unit: unit.id } });
  }
}
