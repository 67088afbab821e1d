/** Which posts somebody has: those of the office, or those of a unit's people. */

import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ListedPerson } from '#client/served/people.ts';
import { officePosts, unitPosts } from '#workflow/account-rows.ts';
import styles from './people.module.css';

export type Post = ListedPerson['posts'][number];

export interface PostsFieldsProps {
  readonly unit: string | null;
  readonly posts: readonly Post[];
  readonly error?: string | undefined;
  readonly onChange: (posts: readonly Post[]) => void;
}

export function PostsFields({ unit, posts, error, onChange }: PostsFieldsProps) {
  const { t } = useTranslation(['people', 'sign-in']);
  const offered = unit === null ? officePosts : unitPosts;
  return (
    <Checkbox.Group label={t('field.posts')} description={t('postsHint')} error={error} value={[...posts]} onChange={(next) => onChange(offered.filter((post) => next.includes(post)))}>
      <div className={styles.posts}>
        {offered.map((post) => <Checkbox key={post} value={post} label={t(`sign-in:posts.${post}`)} description={t(`postSay.${post}`)} />)}
      </div>
    </Checkbox.Group>
  );
}
