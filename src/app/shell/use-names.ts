/**
 * Names for the parts of an address: as the open page gives them, else from the year's card, so
 * that a page that does not open still says where one is.
 *
 * Imports: client, ui.
 */

import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useBookCard } from '#client/book-queries.ts';
import { usePageName, usePageState } from '#ui/page-state.ts';

/** The open year's name alone. */
export function useBookTitle(): string | undefined {
  const book = useParams({ strict: false, select: (params) => params.book });
  const told = usePageName('book');
  const card = useBookCard(book);
  return told ?? card?.title;
}

export function useNames(): Readonly<Record<string, string>> {
  const { book, unit } = useParams({ strict: false });
  const { names } = usePageState();
  const card = useBookCard(book);
  return useMemo(() => {
    const unitName = card?.unitNames.find(({ id }) => id === unit)?.name;
    return {
      ...(card === undefined ? {} : { book: card.title }),
      ...(unitName === undefined ? {} : { unit: unitName }),
      ...names,
    };
  }, [card, unit, names]);
}
