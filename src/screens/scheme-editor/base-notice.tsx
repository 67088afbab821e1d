/** Which scheme above the draft keeps to; where there is a newer version, what is different and the way to take it over. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFetchScheme } from '#client/any-scheme.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { takeOver } from '#scheme/take-over.ts';
import { withoutTakenAway } from '#scheme/taken-away.ts';
import { useText } from '#ui/use-text.ts';
import styles from './editor.module.css';
import type { BaseOf } from './use-base.ts';

export interface BaseNoticeProps extends BaseOf {
  readonly scheme: Scheme;
  readonly onTakeOver: (next: Scheme) => void;
}

export function BaseNotice({ scheme, base, newer, onTakeOver }: BaseNoticeProps) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const fetching = useFetchScheme();
  if (scheme.base === undefined) return null;
  const title = base === null || base === undefined ? scheme.base.id : say(base.title);
  const { hash } = scheme.base;
  const still = (after: Scheme) => (base === null || base === undefined ? scheme : withoutTakenAway(scheme, base, after));
  return (
    <section className={styles.base} aria-label={t('base.title')}>
      <p>{t('base.keeps', { title })}{base !== null && base !== undefined && base.locks === undefined && ` ${t('base.nothing')}`}</p>
      {newer !== undefined && (
        <>
          <p><strong>{t('base.newer', { version: newer.version })}</strong> {t('base.say')}</p>
          <Button size="xs" variant="default" renderRoot={(props) => <Link to="/schemes/compare" search={{ left: hash, right: newer.hash }} {...props} />}>{t('base.compare')}</Button>{' '}
          <Button
            size="xs" loading={fetching.isPending}
            onClick={() => fetching.mutate({ name: newer.hash }, { onSuccess: (found) => found !== null && onTakeOver(takeOver(found.scheme, still(found.scheme), newer.version)) })}
          >
            {t('base.take')}
          </Button>
        </>
      )}
    </section>
  );
}
