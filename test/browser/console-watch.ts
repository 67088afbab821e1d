/**
 * Whatever a screen says in the console fails its test: a warning of React, an error that nobody expected.
 *
 * Imports: nothing.
 */

/**
 * The router remarks that a page's boundary caught something. What it caught is told apart by src/app/tell-caught.ts, so the
 * remark adds nothing.
 */
const remark = /^Warning: Error in route match/;

const told: string[] = [];

function write(...parts: readonly unknown[]): void {
  const [first] = parts;
  if (typeof first === 'string' && remark.test(first)) return;
  told.push(parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' '));
}

/** From now on; what a test puts in place of the console itself stays its own. */
export function watchConsole(): void {
  Object.assign(console, { error: write, warn: write });
}

/** Throws what was said since the last call. */
export function expectSilence(): void {
  const said = told.splice(0);
  if (said.length > 0) throw new Error(`Said in the console:\n${said.join('\n')}`);
}
