/**
 * A module that is fetched when it is first needed, and then at hand: asking for it at every request costs more than most requests.
 *
 * Imports: nothing.
 */

/** A fetch that failed is tried again at the next call. */
export function loadOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () => (loading ??= load().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  }));
}
