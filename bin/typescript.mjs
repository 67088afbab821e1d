/**
 * The sources run as they stand. Node reads TypeScript by itself from 22.18 on; for an older one tsx does.
 *
 * Imports: nothing.
 */

/** @returns {boolean} */
export function readsTypeScript() {
  return Boolean(/** @type {{ typescript?: string | false }} */ (process.features).typescript);
}

/** To be called before the first import of a .ts file, after the packages were looked at. */
export async function ensureTypeScript() {
  if (readsTypeScript()) return;
  const { register } = await import('tsx/esm/api');
  register();
}
