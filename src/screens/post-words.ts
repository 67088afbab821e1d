/** Posts as people write them in a list, in either language, whatever the interface speaks. */

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Role } from '#ledger/fields.ts';
import { officePosts, unitPosts } from '#workflow/account-rows.ts';

type PostWords = ReadonlyMap<string, Role>;

/** The words of `sign-in`, which the page must have asked for; those of the other language arrive a moment later. */
export function usePostWords(): PostWords {
  const { i18n } = useTranslation('sign-in');
  const [words, setWords] = useState<PostWords>(() => wordsIn(i18n));
  useEffect(() => {
    void i18n.loadLanguages(['zh', 'en']).then(() => setWords(wordsIn(i18n)));
  }, [i18n]);
  return words;
}

function wordsIn(language: ReturnType<typeof useTranslation>['i18n']): PostWords {
  const says = ['zh', 'en'].map((code) => language.getFixedT(code, 'sign-in'));
  return new Map([...officePosts, ...unitPosts].flatMap((post) => [post, ...says.map((say) => say(`posts.${post}`))].map((word) => [word, post] as const)));
}
