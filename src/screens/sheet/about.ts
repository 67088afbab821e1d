/** What the parts of this screen are about: the sheet as the book has it, and its form. */

import type { SheetView } from '#view/sheet.ts';
import type { SheetForm } from './sheet-content.ts';

export interface AboutSheet {
  readonly book: string;
  readonly view: SheetView;
  readonly sheet: SheetForm;
}
