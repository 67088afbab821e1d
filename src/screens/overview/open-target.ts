/** Where an open point is worked off. */

import { linkOptions } from '@tanstack/react-router';

import { sheetName } from '#ledger/sheet-id.ts';
import type { OpenPoint } from '#workflow/refusal.ts';

export function openTarget(book: string, { what, unit, which }: OpenPoint) {
  const year = linkOptions({ to: '/years/$book', params: { book } });
  switch (what) {
    case 'units':
      return linkOptions({ to: '/years/$book/units', params: { book } });
    case 'peers':
      return linkOptions({ to: '/years/$book/peers', params: { book } });
    case 'selfSheet':
      return unit === null ? year : linkOptions({ to: '/years/$book/sheets/$sheet', params: { book, sheet: sheetName('self', unit) } });
    case 'peerSheet':
      return unit === null || which === undefined ? year : linkOptions({ to: '/years/$book/sheets/$sheet', params: { book, sheet: sheetName('peer', unit, which) } });
    case 'misplaced':
      return linkOptions({ to: '/years/$book/problems', params: { book } });
    case 'finding':
    case 'duplicate':
    case 'part':
    case 'byRule':
    case 'bonusClaim':
    case 'adjustmentSignature':
    case 'fraudSignature':
    case 'grade':
    case 'staleGrade':
      return unit === null ? year : linkOptions({ to: '/years/$book/desk/$unit', params: { book, unit } });
    case 'objection':
      return linkOptions({ to: '/years/$book/objections', params: { book }, search: { open: which ?? '' } });
    case 'recheck':
      return which === undefined ? year : linkOptions({ to: '/years/$book/rectification/$notice', params: { book, notice: which } });
    case 'approval':
      return year;
  }
}
