/** The questions, one frame each: kind, words in two languages, answers with their scores, place in the order. */

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { surveyQuestionKinds } from '#scheme/grammar.ts';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import styles from './survey.module.css';
import { freeId, type TypedQuestion } from './typed-survey.ts';

interface QuestionFieldsProps { readonly questions: readonly TypedQuestion[]; readonly isFixed: boolean; readonly onChange: (questions: readonly TypedQuestion[]) => void }

export function QuestionFields({ questions, isFixed, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('survey');
  if (isFixed) return <FixedQuestions questions={questions} />;
  const replace = (at: number, question: TypedQuestion) => onChange(questions.map((one, place) => (place === at ? question : one)));
  const move = (at: number, by: number) => {
    const next = [...questions];
    const [taken] = next.splice(at, 1);
    if (taken !== undefined) next.splice(at + by, 0, taken);
    onChange(next);
  };
  const add = () => onChange([...questions, { id: freeId('q', questions), kind: 'single', title: { zh: '', en: '' }, options: [{ id: 'A', title: { zh: '', en: '' }, score: '100' }, { id: 'B', title: { zh: '', en: '' }, score: '0' }] }]);
  return (
    <Sheet title={t('field.questions')} note={t('questionsNote')} actions={<Button size="sm" variant="default" onClick={add}>{t('addQuestion')}</Button>}>
      <div className={styles.stack}>
        {questions.map((question, at) => (
          <fieldset key={question.id} className={styles.question}>
            <legend>{t('questionNumber', { number: at + 1 })}</legend>
            <TextInput label={t('field.question')} required value={question.title.zh} maxLength={500} onChange={(event) => replace(at, { ...question, title: { ...question.title, zh: event.currentTarget.value } })} />
            <TextInput label={t('field.questionEn')} value={question.title.en} maxLength={500} onChange={(event) => replace(at, { ...question, title: { ...question.title, en: event.currentTarget.value } })} />
            <div className={styles.row}>
              <NativeSelect label={t('field.kind')} value={question.kind} onChange={(event) => replace(at, withKind(question, event.currentTarget.value as TypedQuestion['kind']))} data={surveyQuestionKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
              <Checkbox label={t('field.isOptional')} checked={question.isOptional === true} onChange={(event) => replace(at, withOptional(question, event.currentTarget.checked))} />
            </div>
            {question.kind !== 'text' && <OptionFields question={question} onChange={(next) => replace(at, next)} />}
            <div className={styles.row}>
                <Button size="sm" variant="default" disabled={at === 0} onClick={() => move(at, -1)} aria-label={t('upOne', { number: at + 1 })}>{t('up')}</Button>
                <Button size="sm" variant="default" disabled={at === questions.length - 1} onClick={() => move(at, 1)} aria-label={t('downOne', { number: at + 1 })}>{t('down')}</Button>
                <Button size="sm" variant="default" onClick={() => onChange(questions.filter((_, place) => place !== at))} aria-label={t('removeOne', { number: at + 1 })}>{t('remove')}</Button>
            </div>
          </fieldset>
        ))}
      </div>
    </Sheet>
  );
}

/** Published: to be read, as there is nothing to change. */
function FixedQuestions({ questions }: { readonly questions: readonly TypedQuestion[] }) {
  const { t } = useTranslation('survey');
  const say = useText();
  return (
    <Sheet title={t('field.questions')} note={t('questionsNote')}>
      <ol className={styles.fixed}>
        {questions.map(({ id, kind, title, isOptional, options }) => (
          <li key={id}>
            {say(title)} <span className={styles.quiet}>{t(`kind.${kind}`)}{isOptional === true && ` · ${t('field.isOptional')}`}</span>
            {options.length > 0 && <p className={styles.quiet}>{options.map((option) => (option.score === undefined || kind === 'multi' ? say(option.title) : t('optionScore', { option: say(option.title), score: option.score }))).join(' · ')}</p>}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function withKind(question: TypedQuestion, kind: TypedQuestion['kind']): TypedQuestion {
  return { ...question, kind, options: kind === 'text' ? [] : question.options };
}

function withOptional({ id, kind, title, options }: TypedQuestion, isOptional: boolean): TypedQuestion {
  return { id, kind, title, options, ...(isOptional ? { isOptional } : {}) };
}

interface OptionFieldsProps { readonly question: TypedQuestion; readonly onChange: (question: TypedQuestion) => void }

function OptionFields({ question, onChange }: OptionFieldsProps) {
  const { t } = useTranslation('survey');
  const { options, kind } = question;
  const replace = (at: number, option: TypedQuestion['options'][number]) => onChange({ ...question, options: options.map((one, place) => (place === at ? option : one)) });
  return (
    <>
      {options.map((option, at) => {
        const { score, ...rest } = option;
        return (
          <div key={option.id} className={styles.option}>
            <TextInput label={t('field.option', { number: at + 1 })} value={option.title.zh} maxLength={500} onChange={(event) => replace(at, { ...option, title: { ...option.title, zh: event.currentTarget.value } })} />
            <TextInput label={t('field.optionEn')} value={option.title.en} maxLength={500} onChange={(event) => replace(at, { ...option, title: { ...option.title, en: event.currentTarget.value } })} />
            <TextInput
              label={t('field.score')} value={score ?? ''} inputMode="decimal" maxLength={10} disabled={kind === 'multi'}
              onChange={(event) => {
                const typed = event.currentTarget.value.normalize('NFKC').trim();
                replace(at, typed === '' ? rest : { ...rest, score: typed });
              }}
            />
            <Button variant="default" size="sm" aria-label={t('removeOption', { number: at + 1 })} onClick={() => onChange({ ...question, options: options.filter((_, place) => place !== at) })}>{t('remove')}</Button>
          </div>
        );
      })}
      <div><Button size="sm" variant="default" onClick={() => onChange({ ...question, options: [...options, { id: freeId('o', options), title: { zh: '', en: '' } }] })}>{t('addOption')}</Button></div>
    </>
  );
}
