/**
 * What axe finds on an open page, one line for each rule that is broken. Empty is good.
 *
 * Imports: axe-core, playwright-core (types).
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Run by the debugger, because the policy of the page lets no foreign script in. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[] }[];
}

/** `only` names rules, for a second look after a change that touches nothing else. */
export async function axeFaults(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(`${axeSource}; undefined`);
  const options = { resultTypes: ['violations'], ...(only === undefined ? {} : { runOnly: only }) };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    const others = nodes.length === 1 ? '' : ` and ${nodes.length - 1} more`;
    return `${id} ${first?.target.join(' ') ?? ''}${others}: ${first?.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`;
  });
}
