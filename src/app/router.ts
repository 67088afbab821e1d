/**
 * The router: hash addresses, because a static folder on any web server has no other way to
 * open a deep link.
 *
 * Imports: router, routes.
 */

import { createHashHistory, createRouter, type RouterHistory } from '@tanstack/react-router';
import { createElement } from 'react';

import { parseSearchText, printSearchText } from '#ui/search-text.ts';
import { routeTree } from './routes.ts';
import { NotFound } from './shell/not-found.tsx';
import { RouteError } from './shell/route-error.tsx';
import { RoutePending } from './shell/route-pending.tsx';

/** The same for the program and for tests, which bring their own history. */
export function createAppRouter(history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    parseSearch: parseSearchText,
    stringifySearch: printSearchText,
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingMinMs: 200,
    defaultPendingComponent: RoutePending,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: () => createElement(NotFound),
    scrollRestoration: true,
  });
}

export const router = createAppRouter(createHashHistory());

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
