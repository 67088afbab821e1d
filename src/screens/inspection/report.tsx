/**
 * What an inspection found, as a document: units with their results, then what was found by item. Printed on A4.
 *
 * Imports: scheme (types), view (types).
 */

import type { Table } from '#scheme/grammar.ts';
import type { InspectionView, RoundView, TargetRow } from '#view/inspection.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { day, document as words, filled, methodWords } from './language/document.ts';
import styles from './report.module.css';

export interface ReportProps { readonly view: InspectionView; readonly round: RoundView; readonly table: Table | undefined }

export function Report({ view, round, table }: ReportProps) {
  const { row, draw, items } = view;
  const { targets } = round;
  const standing = targets.map((target) => ({ target, problems: target.problems.filter(({ state }) => state !== 'withdrawn') }));
  const done = standing.filter(({ target }) => target.status === 'done');
  const withProblems = done.filter(({ problems }) => problems.length > 0).length;
  const all = itemsOf(table ?? { categories: [] } as unknown as Table);
  const charged = all.map((item) => ({
    item,
    problems: standing.flatMap(({ problems }) => problems).filter((problem) => problem.charges[0]?.item === item.id),
  })).filter(({ problems }) => problems.length > 0);

  return (
    <article lang="zh-CN" className={styles.report}>
      <h2 className={styles.title}>{row.title}{words.title}</h2>
      <dl className={styles.facts}>
        <dt>{words.facts.method}</dt><dd>{methodWords[row.method]} · {round.number === 1 ? words.first : filled(words.again, { number: round.number })}</dd>
        <dt>{words.facts.period}</dt><dd>{filled(words.period, { from: day(round.from), to: day(round.to) })}</dd>
        <dt>{words.facts.way}</dt><dd>{draw === null ? words.facts.chosen : filled(words.facts.drawn, { seed: draw.input.rules.seed, hash: draw.result.hash.slice(0, 16) })}</dd>
        <dt>{words.facts.items}</dt><dd>{items.length === 0 ? words.facts.all : items.map((id) => `${id} ${all.find((item) => item.id === id)?.title.zh ?? ''}`).join(words.next)}</dd>
      </dl>
      <p>{filled(words.summary, { targets: targets.length, done: done.length, withProblems, clean: done.length - withProblems, problems: standing.reduce((sum, { problems }) => sum + problems.length, 0) })}</p>
      <h3>{words.unitsTitle}</h3>
      <div className={styles.scroll} role="region" aria-label={words.unitsTitle} tabIndex={0}>
        <table>
          <thead><tr>{Object.values(words.column).map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
          <tbody>
            {targets.map((target, index) => (
              <tr key={target.unit.id}>
                <td>{index + 1}</td>
                <th scope="row">{target.unit.name}</th>
                <td>{target.visits.map(({ on }) => day(on)).join(words.next)}</td>
                <td>{[...new Set([...target.inspectors, ...target.visits.flatMap(({ people }) => people)])].join(words.and)}</td>
                <td>{resultOf(target)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.itemsTitle}</h3>
      {charged.length === 0 && <p>{words.noProblems}</p>}
      {charged.map(({ item, problems }) => (
        <section key={item.id}>
          <h4>{item.id} {item.title.zh}</h4>
          <ul>
            {problems.map((problem) => (
              <li key={problem.id}>
                {filled(words.problem, { unit: problem.unit.name, number: problem.number, words: problem.words, on: day(problem.foundOn), place: problem.place === '' ? '' : `${words.comma}${problem.place}` })}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.sign}><span>{words.sign}</span><span>{words.date}</span></div>
    </article>
  );
}

function resultOf({ status, problems, visits }: TargetRow): string {
  if (status === 'notStarted') return words.notVisited;
  const standing = problems.filter(({ state }) => state !== 'withdrawn').length;
  const said = visits.map(({ concluded }) => concluded?.words ?? '').filter((text) => text !== '');
  const result = status === 'inProgress' ? words.open : standing === 0 ? words.nothing : filled(words.found, { count: standing });
  return [result, ...said].join(words.next);
}
