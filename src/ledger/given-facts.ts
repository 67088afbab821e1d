/**
 * From what a book knows beyond problems and points to the engine's facts; a scheme without such things gets none.
 *
 * Imports: scheme, engine (types).
 */

import type { AdjustmentFact, BonusFact, EarnedFact, LeafFact, UnitFacts } from '#engine/facts.ts';
import type { Item, Scheme, StageId, Table } from '#scheme/grammar.ts';
import { millionths } from '#scheme/millionths.ts';
import { placeName } from './given-state.ts';
import type { Untouched, UnitState } from './state.ts';

type SeenUnit = Untouched<UnitState>;
type Given = Omit<UnitFacts, 'unit' | 'problems' | 'fraud' | 'leaves'>;

export function givenFacts(scheme: Scheme, unit: SeenUnit, stage: StageId): Given {
  const { given } = unit;
  const standing = (marks: SeenUnit['given']['vetoes'], known: readonly { readonly id: string }[]) =>
    known.flatMap(({ id }) => (marks.get(id)?.stands === true ? [id] : []));
  return {
    ...(scheme.classes === undefined || unit.unit.unitClass === undefined ? {} : { unitClass: unit.unit.unitClass }),
    ...(scheme.bonuses === undefined ? {} : { bonuses: bonusFacts(unit) }),
    ...(scheme.adjustments === undefined ? {} : { adjustments: adjustmentFacts(scheme, unit) }),
    ...(scheme.vetoes === undefined ? {} : { vetoes: standing(given.vetoes, scheme.vetoes) }),
    ...(scheme.flags === undefined ? {} : { flags: standing(given.flags, scheme.flags) }),
    ...(hasMissingRule(scheme) && isClosing(stage) ? { closed: true as const } : {}),
  };
}

/** From the review on nothing is waited for that the scheme has a rule for; a result that comes late still counts. */
function isClosing(stage: StageId): boolean {
  return stage !== 'preparation' && stage !== 'selfAssessment' && stage !== 'peerReview';
}

function hasMissingRule({ total }: Scheme): boolean {
  const within = (node: Scheme['total']): boolean =>
    node.kind === 'weighted' && node.parts.some(({ missing, of }) => (missing !== undefined && missing.kind !== 'wait') || within(of));
  return within(total);
}

/** Claims that the office accepted or recorded itself. */
function bonusFacts({ given }: SeenUnit): readonly BonusFact[] {
  return [...given.bonuses.values()].flatMap(({ id, bonus, rule, count, reached, quota, status }) =>
    status !== 'accepted' ? [] : [{ id, bonus, rule, count, ...(reached === null ? {} : { reached }), ...(quota === null ? {} : { quota }) }],
  );
}

/** Decisions in force: those that need a second person count once that person agreed. */
function adjustmentFacts(scheme: Scheme, { given }: SeenUnit): readonly AdjustmentFact[] {
  return (scheme.adjustments ?? []).flatMap(({ id, twoPersons }): AdjustmentFact[] => {
    const decided = given.adjustments.get(id);
    if (decided === undefined || millionths(decided.points) === 0n) return [];
    if (twoPersons === true && decided.signed?.agreed !== true) return [];
    return [{ adjustment: id, points: decided.points, reason: decided.reason }];
  });
}

/** What is known of a table's items: whether they apply, and what was reached where points are earned. */
export function earnedFacts(table: Table, { given }: SeenUnit, charged: ReadonlySet<string>): Readonly<Record<string, EarnedFact>> | undefined {
  const facts: Record<string, EarnedFact> = {};
  const items = table.categories.flatMap((category) => category.items);
  for (const item of items) {
    const measure = given.measures.get(item.id)?.measure ?? null;
    // what is charged applies, whatever was said before
    const mayNotApply = item.notApplicable !== undefined && !charged.has(item.id);
    if (mayNotApply && isMarked(given, 'item', item.id)) facts[item.id] = { kind: 'notApplicable' };
    else if (measure !== null && fits(item, measure) && (mayNotApply || !isNothingDue(measure))) facts[item.id] = measure;
  }
  return items.some(({ earned, notApplicable }) => earned !== undefined || notApplicable !== undefined) ? facts : undefined;
}

/** A leaf that somebody said does not apply to the unit. */
export function inapplicable(unit: SeenUnit, leaf: string): LeafFact | undefined {
  return isMarked(unit.given, 'leaf', leaf) ? { kind: 'notApplicable' } : undefined;
}

function isMarked(given: SeenUnit['given'], of: 'item' | 'leaf', which: string): boolean {
  return given.applicability.get(placeName(of, which))?.applies === false;
}

/** Nothing due means that the item does not apply; where it must, nothing is known of it yet. */
function isNothingDue(measure: EarnedFact): boolean {
  return measure.kind === 'rate' && millionths(measure.due) === 0n;
}

/** A unit that changed its class may have records that its present table does not ask for. */
function fits({ earned }: Item, measure: Exclude<EarnedFact, { kind: 'notApplicable' }>): boolean {
  switch (earned?.kind) {
    case undefined:
      return false;
    case 'levels':
      return measure.kind === 'level' && earned.levels.some(({ id }) => id === measure.level);
    case 'rate':
      return measure.kind === 'rate';
    case 'scale':
    case 'quota':
    case 'ranking':
      return measure.kind === 'figure';
  }
}
