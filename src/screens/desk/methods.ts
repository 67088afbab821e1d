/**
 * How a problem was found, in the order in which the office uses them on the desk.
 *
 * Imports: ledger (types).
 */

import type { Method } from '#ledger/fields.ts';

export const methods = ['review', 'website', 'onSite', 'phone', 'papers', 'delegates', 'unannounced', 'complaint'] as const satisfies readonly Method[];
