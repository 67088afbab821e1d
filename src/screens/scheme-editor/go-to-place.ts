/**
 * From a place in the scheme to the field that shows it: which tab, which row opened beside, which element.
 *
 * Imports: the page.
 */

import { fieldId, panelId, type Path } from '../scheme-path.ts';
import type { EditorTab } from './tabs.ts';

const tabByField: Readonly<Record<string, EditorTab>> = {
  tables: 'tables', total: 'total', grades: 'grades', rounding: 'grades',
  fraud: 'beyond', bonuses: 'beyond', highest: 'beyond', adjustments: 'beyond', vetoes: 'beyond', flags: 'beyond', classes: 'beyond',
  stages: 'year', sheets: 'year', obligations: 'year', survey: 'year',
};

export function tabOf(path: Path): EditorTab {
  return tabByField[String(path[0])] ?? 'about';
}

/** Fields of an item or rule that stand in the table itself. */
const inItem = new Set(['title', 'text', 'points']);
const inRule = new Set(['text', 'points', 'counting']);

/** The row that must be opened beside the table for this place to show; null where the table shows it. */
export function rowToOpen(path: Path): Path | null {
  if (path[0] !== 'tables' || path[2] !== 'categories' || path.length < 5) return null;
  if (path[4] !== 'items') return path[4] === 'title' || path[4] === 'points' ? null : path.slice(0, 4);
  if (path.length < 7) return null;
  if (path[6] === 'rules') return path.length < 9 || inRule.has(String(path[8])) ? null : path.slice(0, 6);
  return inItem.has(String(path[6])) ? null : path.slice(0, 6);
}

/** Focuses the field at a place, or what stands around it; false where nothing of it is drawn. */
export function focusPlace(path: Path): boolean {
  for (let end = path.length; end > 0; end -= 1) {
    const part = path.slice(0, end);
    const words = [...part, 'zh'];
    const found = [fieldId(part), panelId(part), fieldId(words), panelId(words)].map((id) => document.getElementById(id)).find((one) => one !== null);
    if (found === undefined || found === null) continue;
    const around = found.closest('details');
    if (around !== null) around.open = true;
    found.scrollIntoView({ block: 'center' });
    found.focus();
    return true;
  }
  return false;
}
