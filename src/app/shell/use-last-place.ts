/** Notes the sheet or desk on show, so that home can lead back to it. */

import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

import { rememberPlace } from '#client/last-place.ts';
import { useLook } from '#ui/look.ts';
import { usePageState } from '#ui/page-state.ts';

const work = /^\/years\/([^/]+)\/(?:sheets|desk)\/[^/]+$/;

export function useLastPlace(): void {
  const { title, names } = usePageState();
  const { language } = useLook();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  const book = work.exec(path)?.[1];
  const bookTitle = names['book'];

  useEffect(() => {
    // the title of the page before stands until the new page has told its own
    if (book === undefined || bookTitle === undefined || title === '') return;
    const item = new URLSearchParams(search).get('item') ?? '';
    rememberPlace({ address: `${path}${search}`, book: decodeURIComponent(book), bookTitle, title, language, item });
  }, [book, bookTitle, language, path, search, title]);
}
