/** Number and name of a category, marked where the name is ours. */

import type { Category } from '#scheme/grammar.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { useText } from '#ui/use-text.ts';

export function CategoryTitle({ category }: { readonly category: Pick<Category, 'id' | 'title' | 'clause'> }) {
  const say = useText();
  return (
    <>
      {category.id} {say(category.title)} {category.clause.ours === true && <OursMark />}
    </>
  );
}
