/**
 * Bonuses: what each is capped at, what unlocks it, what it comes to now; claims of the unit to accept or not, and the office's
 * own records.
 *
 * Imports: reasons (clause), screens (bonus), ui, desk.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import { ClauseText } from '#reasons/clause-text.tsx';
import type { Bonus } from '#scheme/grammar.ts';
import { plainText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { BonusClaimRow } from '#view/bonus-claims.ts';
import { BonusClaims } from '../bonus-claims.tsx';
import { BonusFields } from '../bonus-fields.tsx';
import { bonusFaults, bonusRuleOf, claimTyped, noBonus, type TypedBonus } from '../typed-bonus.ts';
import { AskReason } from './ask-reason.tsx';
import { useDeskOnShow, useMay } from './desk-context.ts';
import { leafOf } from './leaf-of.ts';
import styles from './matter.module.css';
import { NotAllowedNote, RefusalNote } from './refusal-note.tsx';
import { SmallButton } from './small-button.tsx';
import { useSending } from './use-sending.ts';
import { useTyped } from './use-typed.ts';

export function BonusesMatter() {
  const { t } = useTranslation('desk');
  const may = useMay();
  const { scheme } = useDeskOnShow();
  return (
    <article className={styles.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={styles.title}>{t('bonuses.title')}</h2>
      {(scheme.bonuses ?? []).map((bonus) => <OneBonus key={bonus.id} bonus={bonus} />)}
      {may('recordBonus') ? <Form /> : <NotAllowedNote action="recordBonus" />}
    </article>
  );
}

function OneBonus({ bonus }: { readonly bonus: Bonus }) {
  const { t } = useTranslation('desk');
  const say = useText();
  const may = useMay();
  const { book, scheme, view } = useDeskOnShow();
  const result = view.result.bonuses?.find(({ id }) => id === bonus.id);
  const claims = view.given.bonuses.filter((claim) => claim.bonus === bonus.id);
  const unlocking = bonus.unlock?.node === undefined ? undefined : leafOf(scheme, bonus.unlock.node)?.title;
  return (
    <section className={styles.form} aria-label={say(bonus.title)}>
      <h3>{say(bonus.title)}</h3>
      <p>
        {t('bonuses.cap', { cap: bonus.cap })}
        {bonus.unlock !== undefined && <> {t(unlocking === undefined ? 'bonuses.unlock' : 'bonuses.unlockBy', { min: bonus.unlock.min, part: unlocking === undefined ? '' : say(unlocking) })}</>}
      </p>
      <ClauseText clause={bonus.clause} />
      {result !== undefined && (
        <p>
          {t('bonuses.now')} <ScoreText value={result.points} places="plain" sign="plus" size="large" />{' '}
          {result.unlocked === false && <Tag tone="wait" sign="⊘">{t('bonuses.locked')}</Tag>}
          {result.unlocked === true && result.points !== null && result.points !== result.uncapped && <Tag tone="plain">{t('bonuses.capped', { uncapped: plainText(result.uncapped), cap: plainText(result.cap) })}</Tag>}
        </p>
      )}
      <BonusClaims
        book={book}
        scheme={scheme}
        claims={claims}
        pointsOf={(claim) => result?.claims.find(({ id }) => id === claim)?.points}
        {...(may('settleBonus') ? { actionsOf: (claim: BonusClaimRow) => <Settle claim={claim} /> } : {})}
      />
    </section>
  );
}

/** Accepted as it stands, or not with a reason; what stood can be taken back the same way. */
function Settle({ claim }: { readonly claim: BonusClaimRow }) {
  const { t } = useTranslation('desk');
  const { view } = useDeskOnShow();
  const { isBusy, refusal, send } = useSending();
  const about = { kind: 'settleBonus', unit: view.unit.id, claim: claim.id } as const;
  return (
    <div className={styles.foot}>
      {claim.status !== 'accepted' && (
        <SmallButton disabled={isBusy} onClick={() => void send({ ...about, seen: claim.revision, accepted: true, reason: '' })}>{t('bonuses.accept')}</SmallButton>
      )}
      {claim.status !== 'refused' && (
        <AskReason
          label={t(claim.status === 'waiting' ? 'bonuses.refuse' : 'bonuses.takeBack')}
          title={t(claim.status === 'waiting' ? 'bonuses.refuse' : 'bonuses.takeBack')}
          revision={claim.revision}
          commandOf={(reason, seen) => ({ ...about, seen, accepted: false, reason })}
        />
      )}
      <RefusalNote refusal={refusal} />
    </div>
  );
}

function Form() {
  const { t } = useTranslation('desk');
  const { book, scheme, view } = useDeskOnShow();
  const { value, change, write } = useTyped<TypedBonus>('bonus', { value: noBonus, revision: 0 });
  const { isBusy, refusal, send } = useSending();
  const [isTried, setTried] = useState(false);
  const faults = bonusFaults(scheme, value);

  const save = async () => {
    setTried(true);
    const found = bonusRuleOf(scheme, value.choice);
    if (found === undefined || faults.length > 0) return;
    const claim = { claim: newId(), unit: view.unit.id, bonus: found.bonus, rule: found.rule.id, ...claimTyped(found.rule, value), words: value.words.trim(), evidence: [...value.evidence] };
    if (!(await send({ kind: 'recordBonus', ...claim }))) return;
    setTried(false);
    write(undefined);
  };

  return (
    <section className={styles.form} aria-label={t('bonuses.record')}>
      <h3>{t('bonuses.record')}</h3>
      <BonusFields book={book} scheme={scheme} typed={value} faults={isTried ? faults : []} onChange={change} />
      <RefusalNote refusal={refusal} />
      <div className={styles.foot}>
        <Button loading={isBusy} onClick={() => void save()}>{t('bonuses.save')}</Button>
      </div>
    </section>
  );
}
