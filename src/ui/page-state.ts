/**
 * What the open page tells its surroundings: its title, and names for the breadcrumb.
 *
 * PageHeader writes it, the shell reads it. Names are given per part of the address, because an
 * address says `demo-2025` where people read “阿尔山市 2025 年度考评”.
 *
 * Imports: zustand.
 */

import { create } from 'zustand';

export interface PageState {
  readonly title: string;
  /** Name by address parameter, e.g. { book: '2025 年度考评', unit: '市教育局' }. */
  readonly names: Readonly<Record<string, string>>;
  /** A sample book: the shell draws the watermark. */
  readonly sample: boolean;
  /** Number of errors in the form of the page; puts a prefix before the window's title. */
  readonly errors: number;
}

const usePageStore = create<PageState>(() => ({ title: '', names: {}, sample: false, errors: 0 }));

export function usePageState(): PageState {
  return usePageStore();
}

/** The name of one part of the address; a new title draws nothing that only shows this. */
export function usePageName(part: string): string | undefined {
  return usePageStore(({ names }) => names[part]);
}

export function describePage(change: Partial<PageState>): void {
  usePageStore.setState(change);
}
