/** What is typed of a plan, and the revision it was typed over. */

import type { PlanFields } from '../plan-fields.ts';

export interface PlanDraft { readonly seen: number; readonly fields: PlanFields }
