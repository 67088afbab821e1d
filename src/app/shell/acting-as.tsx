/**
 * "I am acting as …": in one-computer mode there is no login, and this says so.
 *
 * A unit can be chosen inside a year only, because units belong to years. Outside of one the unit just keeps its name;
 * in a year that does not hold it this is said, until a unit of this year is chosen.
 */

import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { setActor, useActor } from '#client/actor.ts';
import { useBookCard } from '#client/book-queries.ts';
import { useUnitName } from '#client/unit-name.ts';
import { Choice } from '#ui/choice.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './acting-as.module.css';
import { needsUnit, postOf, posts } from './posts.ts';

export function ActingAs() {
  const { t } = useTranslation('app');
  // a new unit in the address is nothing to this part
  const book = useParams({ strict: false, select: (params) => params.book });
  const actor = useActor();
  const post = postOf(actor);
  const card = useBookCard(book);
  const units = card?.unitNames ?? [];
  const inspectors = post.id === 'inspector' ? (card?.inspectors ?? []) : [];
  const isHere = units.some(({ id }) => id === actor.unit);
  const elsewhere = useUnitName(isHere ? undefined : actor.unit) ?? actor.unit ?? '';
  const nextUnit = isHere ? actor.unit : (units[0]?.id ?? actor.unit);

  const handlePost = (id: string) => {
    const { role, person } = posts.find((one) => one.id === id) ?? post;
    if (!needsUnit({ role })) setActor({ role, person });
    else if (nextUnit !== undefined) setActor({ role, person, unit: nextUnit });
  };

  return (
    <div role="group" aria-label={t('acting.mode')} className={styles.acting}>
      <span title={t('acting.modeHint')} className={styles.mode}>
        <Tag tone="plain">{t('acting.mode')}</Tag>
      </span>
      <Choice
        label={t('acting.label')}
        value={post.id}
        options={posts.map((one) => ({ value: one.id, label: t(`acting.${one.id}`), isDisabled: needsUnit(one) && nextUnit === undefined }))}
        onChange={handlePost}
      />
      {inspectors.length > 0 && (
        <Choice
          label={t('acting.inspectorLabel')}
          isLabelHidden
          value={actor.person}
          options={[...new Set([post.person, actor.person, ...inspectors])].map((name) => ({ value: name, label: name }))}
          onChange={(person) => setActor({ role: post.role, person })}
        />
      )}
      {needsUnit(post) && (
        <Choice
          label={t('acting.unitLabel')}
          isLabelHidden
          value={actor.unit ?? ''}
          options={[
            ...(isHere ? [] : [{ value: actor.unit ?? '', label: book === undefined ? elsewhere : t('acting.foreignUnit', { unit: elsewhere }) }]),
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(unit) => setActor({ ...actor, unit })}
        />
      )}
    </div>
  );
}
