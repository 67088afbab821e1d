/**
 * Packs that were opened on this device, kept beside the records made against them.
 *
 * Imports: client; exchange (types).
 */

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';

import { siteStore } from './site-store.ts';

/** The pack itself is whatever exchange reads; this file only keeps it. */
export interface KeptPack<Pack> { readonly id: string; readonly openedAt: string; readonly pack: Pack }

const key = ['site', 'packs'];

export function usePacks<Pack>() {
  return useSuspenseQuery({ queryKey: key, queryFn: async () => (await siteStore()).all<KeptPack<Pack>>('packs'), staleTime: 0 }).data;
}

/** null where this device has no such pack. */
export function usePack<Pack>(id: string): KeptPack<Pack> | null {
  return useSuspenseQuery({ queryKey: [...key, id], queryFn: async () => (await (await siteStore()).get<KeptPack<Pack>>('packs', id)) ?? null, staleTime: 0 }).data;
}

export function useIsDeviceKept(): boolean {
  return useQuery({ queryKey: ['site', 'kept'], queryFn: async () => (await siteStore()).isKept }).data ?? true;
}

export function useKeepPack<Pack>() {
  const cache = useQueryClient();
  const keep = useCallback(async (id: string, pack: Pack) => {
    await (await siteStore()).put([{ table: 'packs', key: id, value: { id, openedAt: new Date().toISOString(), pack } satisfies KeptPack<Pack> }]);
    await cache.invalidateQueries({ queryKey: key });
  }, [cache]);
  const forget = useCallback(async (id: string) => {
    await (await siteStore()).remove([{ table: 'packs', key: id }]);
    await cache.invalidateQueries({ queryKey: key });
  }, [cache]);
  return { keep, forget };
}
