/**
 * The leaves of a unit in a score file: scores, lists of reviewers, answers, earned points.
 *
 * Imports: engine (types).
 */

import type { LeafFact } from '#engine/facts.ts';
import type { LeafPlan, Plan } from '#engine/plan.ts';
import type { ExactJson, ExactObject } from './exact-json.ts';
import { readEarned, readNotApplicable } from './read-beyond.ts';
import { inside, isObject, readDecimal, readList, readObject, readText, readWhole, type Place } from './read-values.ts';

/** A leaf that is left out or null is missing: no fact at all. */
export function readLeaf(value: ExactJson | undefined, leaf: LeafPlan, place: Place): [string, LeafFact][] {
  if (value === undefined || value === null) return [];
  const notApplicable = readNotApplicable(value, place);
  if (notApplicable !== undefined) return [[leaf.id, notApplicable]];
  if (leaf.kind === 'mean') return [[leaf.id, leaf.voices === undefined ? readMany(value, place) : readVoices(value, place)]];
  if (leaf.kind === 'questionnaire' && isObject(value)) return [[leaf.id, readAnswers(value, place)]];
  return [[leaf.id, readScore(value, place)]];
}

function readMany(value: ExactJson, place: Place): LeafFact {
  return { kind: 'many', of: (readList(value, place) ?? []).map((one, index) => readScore(one, inside(place, index))) };
}

/** Reviewers with voices: `{ "score": 91, "voice": "leader" }` each. */
function readVoices(value: ExactJson, place: Place): LeafFact {
  const list = (readList(value, place) ?? []).map((one, index) => {
    const own = inside(place, index);
    const given = readObject(one, ['score', 'voice'], own);
    return {
      score: readScore(given?.get('score') ?? null, inside(own, 'score')),
      voice: given === undefined ? '' : (readText(given.get('voice'), inside(own, 'voice')) ?? ''),
    };
  });
  return { kind: 'many', of: list.map(({ score }) => score), voices: list.map(({ voice }) => voice) };
}

/** `{ "answers": { "q1": { "A": 120, "B": 30 } } }`. */
function readAnswers(value: ExactJson, place: Place): LeafFact {
  const at = inside(place, 'answers');
  const given = readObject(value, ['answers'], place)?.get('answers');
  const questions = isObject(given) ? [...given] : [...(readObject(given, [], at) ?? [])];
  const answers = questions.map(([question, counts]) => {
    const own = inside(at, question);
    const options = isObject(counts) ? [...counts] : [...(readObject(counts, [], own) ?? [])];
    return [question, Object.fromEntries(options.map(([option, count]) => [option, readWhole(count, 0, inside(own, option)) ?? 0]))] as const;
  });
  return { kind: 'answers', answers: Object.fromEntries(answers) };
}

/** A refused score keeps its place, so that the engine's faults about those after it are told at theirs. */
function readScore(value: ExactJson, place: Place): LeafFact {
  return { kind: 'score', score: readDecimal(value, place) ?? '0' };
}

/** The deductions' leaf, where the unit's problems are given. A total of nothing but deductions needs them. */
export function byProblems(given: ExactObject, { root, deductions }: Plan, place: Place): [string, LeafFact][] {
  if (deductions === undefined) return [];
  const { tables, items } = deductions;
  const open = tables.filter(({ leaf }) => root.kind === 'deductions' || (given.get(leaf) ?? null) === null);
  const earned = given.has('earned') ? readEarned(given.get('earned'), inside(place, 'earned')) : {};
  if (!given.has('problems')) {
    if (root.kind === 'deductions' || given.has('earned')) place.refuse([...place.path, 'problems'], 'problemsMissing');
    return [];
  }
  const [first] = tables;
  if (open.length === 0 && first !== undefined) {
    place.refuse([...place.path, 'problems'], 'scoreAndProblems', { value: first.leaf });
    return [[first.leaf, { kind: 'problems' }]];
  }
  const known = new Set(items.map(({ id }) => id));
  return open.map((table, index): [string, LeafFact] => {
    const own = new Set(items.slice(table.first, table.end).map(({ id }) => id));
    // what no table knows goes to the first, where the engine says so
    const facts = Object.entries(earned).filter(([item]) => own.has(item) || (index === 0 && !known.has(item)));
    return [table.leaf, facts.length === 0 ? { kind: 'problems' } : { kind: 'problems', earned: Object.fromEntries(facts) }];
  });
}
