/**
 * "I am acting as …": in one-computer mode there is no login, and this says so.
 *
 * A unit can be chosen inside a year only, because units belong to years.
 */

import { Badge, NativeSelect } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { setActor, useActor } from '#client/actor.ts';
import styles from './acting-as.module.css';
import { needsUnit, postOf, posts } from './posts.ts';
import { useUnitChoices } from './unit-choices.ts';

export function ActingAs() {
  const { t } = useTranslation('app');
  const { book } = useParams({ strict: false });
  const actor = useActor();
  const post = postOf(actor);
  const units = useUnitChoices(book);
  const firstUnit = units[0]?.id;

  const handlePost = (id: string) => {
    const { role, person } = posts.find((one) => one.id === id) ?? post;
    if (!needsUnit({ role })) return setActor({ role, person });
    const unit = actor.unit ?? firstUnit;
    if (unit !== undefined) setActor({ role, person, unit });
  };

  return (
    <div className={styles.acting}>
      <Badge className={styles.mode} title={t('acting.modeHint')}>{t('acting.mode')}</Badge>
      <NativeSelect
        size="xs"
        aria-label={t('acting.label')}
        value={post.id}
        onChange={(event) => handlePost(event.currentTarget.value)}
        data={posts.map((one) => ({
          value: one.id,
          label: t(`acting.${one.id}`),
          disabled: needsUnit(one) && actor.unit === undefined && firstUnit === undefined,
        }))}
      />
      {needsUnit(post) && (
        <NativeSelect
          size="xs"
          aria-label={t('acting.unitLabel')}
          value={actor.unit ?? ''}
          onChange={(event) => setActor({ ...actor, unit: event.currentTarget.value })}
          data={withCurrent(units, actor.unit).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  );
}

/** The unit acted as stays in the list where the open page knows no units or other ones. */
function withCurrent(units: ReturnType<typeof useUnitChoices>, current: string | undefined) {
  if (current === undefined || units.some(({ id }) => id === current)) return units;
  return [{ id: current, name: current }, ...units];
}
