/** The program with everything around it: look, cache of server state, router. */

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';

import { LookProvider } from '#ui/look-provider.tsx';
import { router } from './router.ts';

const queries = new QueryClient();

export function Program() {
  return (
    <LookProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LookProvider>
  );
}
