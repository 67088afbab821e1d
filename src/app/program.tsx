/** The program with everything around it: look, cache of server state, the way to the API, router. */

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';

import { ApiContext, createApiClient } from '#client/api-client.ts';
import { refreshBook } from '#client/commands.ts';
import { keepHome } from '#client/kept-home.ts';
import { isServed } from '#client/served/is-served.ts';
import { SamplesContext, type SampleLoader } from '#client/samples.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { LookProvider } from '#ui/look-provider.tsx';
import { router } from './router.ts';
import { createTabTransport, openServed, openTab } from './transport.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // a refusal is an answer; only what did not arrive is asked again
      retry: (failures, error) => failures < 2 && error instanceof RefusalError && error.refusal.code === 'unreachable',
      networkMode: 'always',
      staleTime: 2000,
    },
    mutations: { networkMode: 'always' },
  },
});

const api = createApiClient(createTabTransport(isServed() ? openServed : openTab, (book) => void refreshBook(queries, book)));

// never of a server's answers, which stay with the login; the address of this file changes with every build
if (!isServed()) keepHome(queries, import.meta.url);

/** The samples and what makes them arrive when somebody asks for them. */
const loadSamples: SampleLoader = async (client, tell) => (await import('#mock/load-samples.ts')).loadSamples(client, tell);

export function Program() {
  return (
    <LookProvider>
      <QueryClientProvider client={queries}>
        <ApiContext value={api}>
          <SamplesContext value={isServed() ? null : loadSamples}>
            <RouterProvider router={router} />
          </SamplesContext>
        </ApiContext>
      </QueryClientProvider>
    </LookProvider>
  );
}
