/** Rows of a table as answers on paper: one sheet of paper a row, its number, the unit, a column for each question. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnswers, useAnswersCommand, useSurvey } from '#client/survey.ts';
import type { ImportColumn } from '#exchange/table-import.ts';
import { useText } from '#ui/use-text.ts';
import type { CheckedRow, ImportTarget } from './use-target.ts';

interface PaperRow extends CheckedRow { readonly answer: string; readonly unit: string; readonly channel: string; readonly picks: Record<string, string[]>; readonly words: Record<string, string> }

const perCommand = 1000;

export function useAnswersTarget(book: string): ImportTarget {
  const { t } = useTranslation('import-table');
  const say = useText();
  const { content, units, version, may, phase } = useSurvey(book);
  const present = useAnswers(book);
  const act = useAnswersCommand(book);
  const send = act.mutateAsync;

  return useMemo(() => {
    const questions = content?.questions ?? [];
    const channels = content?.channels ?? [];
    const judged = units.filter(({ id }) => content?.units.includes(id) === true);
    const unitIds = new Map(judged.map(({ id, name }) => [name, id]));
    const known = new Set(present?.answers.map(({ id }) => id));
    const columns: readonly ImportColumn[] = [
      { id: 'paper', label: t('paper.number'), kind: 'text', isRequired: true, choices: [] },
      { id: 'unit', label: t('paper.unit'), kind: 'choice', isRequired: true, choices: judged.map(({ id, name }) => ({ code: id, word: name })) },
      { id: 'channel', label: t('paper.channel'), kind: 'choice', isRequired: true, choices: channels.map(({ id, name }) => ({ code: id, word: name })) },
      ...questions.map(({ id, kind, title, options, isOptional }, at): ImportColumn => ({
        id: `q ${id}`, label: `${at + 1}. ${say(title)}`, kind: kind === 'single' || kind === 'scale' ? 'choice' : 'text', isRequired: isOptional !== true,
        choices: kind === 'single' || kind === 'scale' ? options.map((option) => ({ code: option.id, word: say(option.title) })) : [],
      })),
    ];
    return {
      title: t('paper.title'), columns, isOpen: may.manage && phase !== 'none' && phase !== 'draft',
      hints: [
        ...columns.map(({ label, isRequired, choices }): [string, string] => [label, [t(isRequired ? 'hint.required' : 'hint.optional'), choices.length > 0 ? t('hint.choice', { choices: choices.map(({ word }) => word).join('、') }) : ''].filter((part) => part !== '').join('；')]),
        ...questions.flatMap(({ kind, title, options }, at) => (kind === 'multi' ? [[`${at + 1}. ${say(title)}`, t('paper.many', { choices: options.map((option) => say(option.title)).join('、') })]] : [])),
      ],
      check: (rows, rowId): readonly CheckedRow[] => {
        const seen = new Set<string>();
        return rows.map((imported): PaperRow => {
          const { fields } = imported;
          const faults = new Map<string, string>();
          for (const { id, isRequired } of columns) if (isRequired && (fields[id] ?? '') === '') faults.set(id, t('paper.missing'));
          const unit = unitIds.get(fields['unit'] ?? '') ?? judged.find(({ id }) => id === fields['unit'])?.id;
          if (unit === undefined && (fields['unit'] ?? '') !== '') faults.set('unit', t('fault.unit'));
          const channel = channels.find(({ id }) => id === fields['channel'])?.id;
          if (channel === undefined && (fields['channel'] ?? '') !== '') faults.set('channel', t('paper.notAnOption'));
          const picks: Record<string, string[]> = {};
          const words: Record<string, string> = {};
          for (const { id, kind, options } of questions) {
            const typed = fields[`q ${id}`] ?? '';
            if (typed === '') continue;
            if (kind === 'text') words[id] = typed.slice(0, 500);
            else {
              const parts = kind === 'multi' ? typed.split(/[、,，;；+\s]+/).filter((part) => part !== '') : [typed];
              const ids = parts.map((part) => options.find((option) => option.id.toLowerCase() === part.toLowerCase() || say(option.title) === part)?.id);
              if (ids.some((one) => one === undefined)) faults.set(`q ${id}`, t('paper.notAnOption'));
              else picks[id] = [...new Set(ids.flatMap((one) => one ?? []))];
            }
          }
          const answer = rowId([book, 'paper', String(version), fields['paper'] ?? '', unit ?? '']);
          const isKnown = known.has(answer);
          if (faults.size === 0 && seen.has(answer)) faults.set('', t('fault.twice'));
          seen.add(answer);
          return { row: imported.row, imported, faults, isKnown: isKnown && faults.size === 0, answer, unit: unit ?? '', channel: channel ?? '', picks, words };
        });
      },
      commands: () => [],
      write: async (rows) => {
        const written = (rows as readonly PaperRow[]).map(({ answer, unit, channel, picks, words }) => ({ answer, version, unit, channel, picks, ...(Object.keys(words).length > 0 ? { words } : {}) }));
        for (let at = 0; at < written.length; at += perCommand) await send({ kind: 'importPaper', rows: written.slice(at, at + perCommand) });
        return written.length;
      },
    };
  }, [book, content, units, version, may.manage, phase, present, send, say, t]);
}
