/**
 * Setting a year up: scheme, plan, units.
 *
 * Imports: scheme, ledger, workflow.
 */

import { compareExact } from '#engine/decimal.ts';
import type { Event } from '#ledger/entries.ts';
import type { Settings, StagePlan } from '#ledger/fields.ts';
import type { BookState, UnitState, Untouched } from '#ledger/state.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { pathText } from '#scheme/fault.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { validateScheme } from '#scheme/validate.ts';
import type { CommandOf } from './commands.ts';
import type { Asked } from './asked.ts';
import { refuse, type Decision, type FieldFault } from './refusal.ts';

type SetUp = 'createAssessment' | 'changePlan' | 'changeUnits';

export function decideAssessment(asked: Asked<CommandOf<SetUp>>): Decision<Event> {
  const { command } = asked;
  switch (command.kind) {
    case 'createAssessment':
      return create(asked.state, command);
    case 'changePlan':
      return changePlan(asked.state, command);
    case 'changeUnits':
      return changeUnits(asked.state, command);
  }
}

function create(state: BookState, command: CommandOf<'createAssessment'>): Decision<Event> {
  if (state.length > 0) return refuse({ code: 'exists' });
  const checked = validateScheme(command.scheme);
  if (!checked.ok) return refuse({ code: 'schemeFaults', faults: checked.faults.map(({ path, code: fault, facts }) => ({ path: pathText(path), code: fault, facts })) });
  const { scheme } = checked;
  const fields = planFaults(scheme, command.stages, command.settings);
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  const { title, year, sample, stages, settings } = command;
  return {
    ok: true,
    events: [{ kind: 'assessmentCreated', title, year, scheme, schemeHash: schemeHash(scheme), sample, stages, settings }],
  };
}

function changePlan(state: BookState, command: CommandOf<'changePlan'>): Decision<Event> {
  if (command.seen !== state.planRevision) return refuse({ code: 'changedMeanwhile', what: 'plan', seen: command.seen, current: state.planRevision });
  const fields = planFaults(state.scheme, command.stages, command.settings);
  const { title, stages, settings } = command;
  // how peers are averaged must not be chosen with the scores in view
  const begun = state.moves.some((move) => move.to === 'peerReview');
  for (const name of fixedByPeers) if (begun && settings[name] !== state.settings[name]) fields.push({ path: `settings.${name}`, fault: 'fixed' });
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  return { ok: true, events: [{ kind: 'planChanged', title, stages, settings }] };
}

/** Whoever was promised not to be named, or was told when to give reasons, has scored under that. */
const fixedByPeers = ['trimFrom', 'blindPeers', 'peerReasonBelow'] as const;

/** Every stage of the scheme once, in order, each from a day to a day not before it; bands falling to 0. */
function planFaults(scheme: Scheme, stages: readonly StagePlan[], settings: Settings): FieldFault[] {
  const faults: FieldFault[] = [];
  if (stages.length !== scheme.stages.length || stages.some((plan, index) => plan.stage !== scheme.stages[index]?.id)) {
    return [{ path: 'stages', fault: 'stages' }];
  }
  for (const [index, plan] of stages.entries()) {
    if (plan.to < plan.from) faults.push({ path: `stages.${index}.to`, fault: 'dayOrder' });
    const before = stages[index - 1];
    if (before !== undefined && plan.from < before.from) faults.push({ path: `stages.${index}.from`, fault: 'stageOrder' });
  }
  const { notices } = settings;
  // without its count every notice would bear the same number
  if (notices !== undefined && !notices.pattern.includes('{n}')) faults.push({ path: 'settings.notices.pattern', fault: 'pattern' });
  return [...faults, ...bandFaults(scheme, settings)];
}

function bandFaults(scheme: Scheme, { grades }: Settings): FieldFault[] {
  if (grades === undefined) return [];
  if (!scheme.grades.setByOffice) return [{ path: 'settings.grades', fault: 'fixedByRegulation' }];
  const names = scheme.grades.bands.map((band) => band.name.zh);
  if (grades.length !== names.length || grades.some((band, index) => band.name !== names[index])) return [{ path: 'settings.grades', fault: 'bandNames' }];
  const faults: FieldFault[] = [];
  for (const [index, band] of grades.entries()) {
    const next = grades[index + 1];
    if (next === undefined ? compareExact(band.min, '0') !== 0 : compareExact(band.min, next.min) <= 0) {
      faults.push({ path: `settings.grades.${index}.min`, fault: next === undefined ? 'lowestIsZero' : 'bandOrder' });
    }
  }
  return faults;
}

function changeUnits(state: BookState, command: CommandOf<'changeUnits'>): Decision<Event> {
  if (command.seen !== state.unitsRevision) return refuse({ code: 'changedMeanwhile', what: 'units', seen: command.seen, current: state.unitsRevision });
  const fields: FieldFault[] = [];
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const [index, unit] of command.units.entries()) {
    if (ids.has(unit.id)) fields.push({ path: `units.${index}.id`, fault: 'twice' });
    if (names.has(unit.name)) fields.push({ path: `units.${index}.name`, fault: 'twice' });
    ids.add(unit.id);
    names.add(unit.name);
  }
  fields.push(...classFaults(state.scheme, command.units));
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  for (const [id, unit] of state.units) {
    if (unit.listed && isUsed(unit) && !ids.has(id)) return refuse({ code: 'unitInUse', unit: id });
  }
  return { ok: true, events: [{ kind: 'unitsChanged', units: command.units }] };
}

/** Whether anything is on record about a unit. */
export function isUsed({ problems, visits, sheets, given }: Untouched<UnitState>): boolean {
  return problems.size > 0 || visits.length > 0 || sheets.size > 0 || Object.values(given).some(({ size }) => size > 0);
}

/** Where the scheme has classes each unit is of one; elsewhere none. */
export function classFaults({ classes }: Scheme, units: CommandOf<'changeUnits'>['units']): readonly FieldFault[] {
  return units.flatMap(({ unitClass }, index): FieldFault[] => {
    const path = `units.${index}.unitClass`;
    if (unitClass === undefined) return classes === undefined ? [] : [{ path, fault: 'classNeeded' }];
    return classes?.some(({ id }) => id === unitClass) === true ? [] : [{ path, fault: 'unknownClass' }];
  });
}
