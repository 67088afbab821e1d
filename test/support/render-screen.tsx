/**
 * Puts a person in front of a screen: the real routes, words, client and API over memory stores.
 *
 * Example  const { user, world } = await renderScreen('/years/y1/problems', { prepare: (world) => world.createYear('y1', arxan2021, [unit('a')]) });
 *          await screen.findByRole('heading', { name: '问题' });
 */

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { createAppRouter } from '#app/router.ts';
import { tellCaught } from '#app/tell-caught.ts';
import { setActor, type Actor } from '#client/actor.ts';
import { ApiContext, createApiClient, type Transport } from '#client/api-client.ts';
import { LookProvider } from '#ui/look-provider.tsx';
import { createWorld, office, type World } from './world.ts';

export interface Setting {
  readonly prepare?: (world: World) => Promise<unknown>;
  readonly actor?: Actor;
  readonly world?: World;
  /** Stands between the screen and the API: to act out failures. */
  readonly through?: (transport: Transport) => Transport;
}

export async function renderScreen(path: string, { prepare, actor = office, world = createWorld(), through = (transport) => transport }: Setting = {}) {
  await prepare?.(world);
  setActor(actor);
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }));
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const user = userEvent.setup();
  const view = render(
    <LookProvider>
      <QueryClientProvider client={queries}>
        <ApiContext value={createApiClient(through(world.transport))}>
          <RouterProvider router={router as never} />
        </ApiContext>
      </QueryClientProvider>
    </LookProvider>,
    { onCaughtError: tellCaught },
  );
  return { user, world, router, queries, view };
}
