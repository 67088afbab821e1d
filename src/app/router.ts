/**
 * The router: hash addresses, because a static folder on any web server has no other way to
 * open a deep link.
 *
 * Imports: router, routes.
 */

import { createHashHistory, createRouter } from '@tanstack/react-router';
import { createElement } from 'react';

import { parseSearchText, printSearchText } from '#ui/search-text.ts';
import { routeTree } from './routes.ts';
import { NotFound } from './shell/not-found.tsx';
import { RouteError } from './shell/route-error.tsx';
import { RoutePending } from './shell/route-pending.tsx';

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
