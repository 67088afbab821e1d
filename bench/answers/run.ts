/**
 * `npm run bench:answers`: what the signs of stuffing find in 10,000 made-up answers, and how long 100,000 take to fold.
 *
 * Imports: measure.
 */

import { answersBook } from '#ledger/answers-name.ts';
import { answersEntry, emptyAnswers, evolveAnswers, type AnswersEntry } from '#ledger/answers-book.ts';
import { seal } from '#ledger/chain.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { signsOf } from '#workflow/survey/flags.ts';
import { tallySurvey } from '#workflow/survey/results.ts';
import { content, measure, town, type Found } from './measure.ts';

const percent = ({ all, found }: Found) => `${((found * 100) / all).toFixed(1)} % (${found} of ${all})`;

console.log('10,000 answers, 10 % stuffed in four ways, 20 units');
for (const seed of ['one', 'two', 'three', 'four', 'five']) {
  const { byWay, stuffed, honest, off } = measure(10_000, seed);
  console.log(`seed ${seed}: found ${percent(stuffed)}; honest wrongly marked ${percent(honest)}; ${Object.entries(byWay).map(([way, found]) => `${way} ${percent(found)}`).join(', ')}; score off by ${off.raw.toFixed(2)} raw, ${off.cleaned.toFixed(2)} without the suspect`);
}

const many = town(100_000, 'fold');
const sealed = seal({ book: answersBook('bench'), length: 0, head: '' }, many.map(({ entry }) => entry));
const timed = <T>(what: string, work: () => T): T => {
  const [before, cpu] = [performance.now(), process.cpuUsage()];
  const made = work();
  const { user, system } = process.cpuUsage(cpu);
  console.log(`${what}: ${Math.round(performance.now() - before)} ms, of the processor ${Math.round((user + system) / 1000)} ms`);
  return made;
};
for (let round = 0; round < 3; round += 1) {
  const state = timed('fold 100,000 answers from their texts', () => {
    const folded = emptyAnswers();
    for (const one of sealed) evolveAnswers(folded, JSON.parse(one.text) as AnswersEntry, one);
    return folded;
  });
  timed('count them: raw, cleaned, by unit and question', () => tallySurvey(content, state, 1));
  timed('look for signs', () => signsOf(content, state, 1));
}
timed('check the chain and every shape', () => verifyChain(answersBook('bench'), sealed, answersEntry));
