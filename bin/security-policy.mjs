/**
 * The Content-Security-Policy of the built app: everything from the own folder, nothing inline, no other host.
 *
 * It is written twice from here: as a header by bin/static-server.mjs, and as a <meta> into index.html by
 * vite.config.ts, so that the folder is as strict on any other web server.
 *
 * Imports: nothing.
 */

/** @type {Readonly<Record<string, string>>} */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** Browsers take this one from the header alone and complain when they meet it in a <meta>. */
const headerOnly = new Set(['frame-ancestors']);

/** @param {(name: string) => boolean} isWanted */
const written = (isWanted) =>
  Object.entries(directives)
    .filter(([name]) => isWanted(name))
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export const policyForHeader = written(() => true);
export const policyForMeta = written((name) => !headerOnly.has(name));
