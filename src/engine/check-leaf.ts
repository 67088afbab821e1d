/**
 * Whether the fact of a leaf is of a kind that the leaf takes, and within its bounds.
 *
 * Imports: nothing beyond the room.
 */

import { checkEarned } from './check-earned.ts';
import { checkNumber } from './check-number.ts';
import type { FactsFault, RefuseFact } from './facts-fault.ts';
import type { LeafFact, ProblemFact } from './facts.ts';
import type { LeafPlan, Plan } from './plan.ts';

interface LeafCheck {
  readonly path: FactsFault['path'];
  readonly refuse: RefuseFact;
  readonly plan: Plan;
  readonly problems: readonly ProblemFact[];
}

export function checkLeaf(leaf: LeafPlan, fact: LeafFact, check: LeafCheck): void {
  const { path, refuse, plan, problems } = check;
  if (fact.kind === 'notApplicable') return leaf.mayNotApply ? undefined : refuse(path, 'mustApply', { value: leaf.id });
  const fits = leaf.kind === 'mean' ? fact.kind === 'many' : fitsOne(leaf, fact, leaf === plan.root);
  if (!fits) return refuse(path, 'wrongLeafKind', { value: fact.kind, leaf: leaf.id });
  switch (fact.kind) {
    case 'score':
      return void checkNumber(fact.score, leaf.full, { path: [...path, 'score'], refuse });
    case 'points':
      return checkPoints(leaf, fact.points, { ...check, path: [...path, 'points'] });
    case 'problems':
      if (plan.deductions && fact.earned) checkEarned(plan.deductions, leaf.id, fact.earned, { path: [...path, 'earned'], refuse, problems });
      return;
    case 'many':
      return checkMany(leaf, fact, check);
    case 'answers':
      return checkAnswers(leaf, fact.answers, { ...check, path: [...path, 'answers'] });
  }
}

/** A total that is nothing but deductions takes its problems only: there is no score beside them. */
function fitsOne(leaf: LeafPlan, fact: Exclude<LeafFact, { kind: 'notApplicable' }>, isRoot: boolean): boolean {
  switch (fact.kind) {
    case 'score':
      return !(isRoot && leaf.kind === 'deductions');
    case 'points':
      return leaf.kind === 'sheet';
    case 'problems':
      return leaf.kind === 'deductions';
    case 'answers':
      return leaf.kind === 'questionnaire';
    case 'many':
      return false;
  }
}

function checkMany(leaf: LeafPlan, { of, voices }: Extract<LeafFact, { kind: 'many' }>, check: LeafCheck): void {
  const { path, refuse } = check;
  of.forEach((one, index) => {
    const at = { ...check, path: [...path, 'of', index] };
    // it applies to all its reviewers, or to none
    if (one.kind === 'notApplicable') refuse(at.path, 'wrongLeafKind', { value: one.kind, leaf: leaf.id });
    else checkLeaf({ ...leaf, kind: 'sheet' }, one, at);
  });
  if (leaf.voices === undefined) return voices === undefined ? undefined : refuse([...path, 'voices'], 'noVoices', { value: leaf.id });
  if (voices === undefined || voices.length !== of.length) return refuse([...path, 'voices'], 'voicesMissing', { value: leaf.id, reviewers: of.length });
  voices.forEach((voice, index) => {
    if (leaf.voices?.has(voice) !== true) refuse([...path, 'voices', index], 'unknownVoice', { value: voice });
  });
}

function checkPoints({ indicators }: LeafPlan, points: Readonly<Record<string, string>>, { path, refuse }: LeafCheck): void {
  for (const [indicator, text] of Object.entries(points)) {
    const most = indicators?.points.get(indicator);
    if (most === undefined) refuse([...path, indicator], 'unknownIndicator', { value: indicator });
    else checkNumber(text, most, { path: [...path, indicator], refuse });
  }
}

function checkAnswers({ questions }: LeafPlan, answers: Readonly<Record<string, Readonly<Record<string, number>>>>, { path, refuse }: LeafCheck): void {
  for (const [question, given] of Object.entries(answers)) {
    const options = questions?.options.get(question);
    if (options === undefined) refuse([...path, question], 'unknownQuestion', { value: question });
    else {
      for (const [option, count] of Object.entries(given)) {
        if (!options.has(option)) refuse([...path, question, option], 'unknownOption', { value: option, question });
        else if (!Number.isSafeInteger(count) || count < 0) refuse([...path, question, option], 'badAnswers', { value: String(count) });
      }
    }
  }
}
