/** Puts the policy into a built page. The development server needs inline scripts and has none of it. */

import type { Plugin } from 'vite';

import { policyForMeta } from './security-policy.mjs';

export function policyInPage(): Plugin {
  return {
    name: 'kaoping-policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForMeta },
        injectTo: 'head-prepend',
      },
    ],
  };
}
