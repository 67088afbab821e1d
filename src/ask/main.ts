/** Entry of ask.html: the questionnaire over the network, for anybody's phone. */

import './ask.css';

import { doorOver } from './fetch-door.ts';
import { startAsk } from './questionnaire.ts';

const asked = new URLSearchParams(location.search);
const place = document.getElementById('ask');
const folder = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
if (place !== null) startAsk({ place, door: doorOver((request) => fetch(request), folder), short: asked.get('q') || '', channel: asked.get('c') || 'web', unit: asked.get('u') || '', isKiosk: false });
