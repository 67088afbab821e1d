/**
 * Entry of kiosk.html: the same questionnaire on the office's own device, over the API of this tab, or of the server that sent the page.
 *
 * Imports: ask, client, runtime (lazily).
 */

import './polyfills.ts';
import '#ask/ask.css';

import { doorOver } from '#ask/fetch-door.ts';
import { startAsk } from '#ask/questionnaire.ts';
import { isServed } from '#client/served/is-served.ts';
import { openTab } from './transport.ts';

let opened: ReturnType<typeof openTab> | undefined;

const asked = new URLSearchParams(location.search);
const place = document.getElementById('ask');
if (place !== null) {
  startAsk({
    place, short: asked.get('q') ?? '', channel: asked.get('c') ?? 'web', unit: asked.get('u') ?? '', isKiosk: true,
    door: doorOver(isServed() ? (request) => fetch(request) : async (request) => (await (opened ??= openTab())).transport(request), `${location.origin}/`),
  });
}
