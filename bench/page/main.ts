/**
 * A page with the API of the tab and nothing else: fills the browser's storage, and times the API by itself.
 *
 * Built as the app is, and served from the same origin, so that both see the same books.
 *
 * Imports: runtime, ui.
 */

import { startInTab, type Transport } from '#runtime/tab.ts';
import { takenFrom } from '#ui/use-file-intake.ts';

export interface BenchPage {
  /** Restores the backups at these addresses. */
  readonly fill: (addresses: readonly string[]) => Promise<void>;
  /** Milliseconds until the storage was open, and until a book's state was loaded after that. */
  readonly load: (book: string) => Promise<{ readonly opened: number; readonly loaded: number }>;
  /** Milliseconds of one view, asked for the first time and again after the answer was kept nowhere. */
  readonly view: (book: string, path: string) => Promise<number>;
  /** Draws a picture of about ten megabytes and keeps it; the other two are about this one. */
  readonly drawPhoto: (seed: number) => Promise<void>;
  readonly shrinkPhoto: () => Promise<{ readonly before: number; readonly after: number; readonly taken: number }>;
  readonly photoBase64: () => Promise<string>;
}

declare global {
  /** In this page. */
  const bench: BenchPage;
}

const actor = encodeURIComponent(JSON.stringify({ role: 'office', person: 'bench' }));

async function ask(transport: Transport, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await transport(new Request(`${location.origin}/api${path}`, { ...init, headers: { 'x-kaoping-actor': actor } }));
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

let photo = new File([], '照片.jpg');

const made: BenchPage = {
  fill: async (addresses) => {
    const { transport } = await startInTab();
    for (const address of addresses) {
      await ask(transport, '/restore', { method: 'POST', body: await (await fetch(address)).text() });
    }
  },
  load: async (book) => {
    const from = performance.now();
    const { transport } = await startInTab();
    const opened = performance.now();
    // the smallest view there is: nothing but the state is made
    await (await ask(transport, `/books/${book}/scheme`)).text();
    return { opened: opened - from, loaded: performance.now() - opened };
  },
  view: async (book, path) => {
    const { transport } = await startInTab();
    await (await ask(transport, `/books/${book}/scheme`)).text();
    const from = performance.now();
    await (await ask(transport, `/books/${book}/${path}`)).json();
    return performance.now() - from;
  },
  drawPhoto: async (seed) => {
    photo = await drawn(seed);
  },
  shrinkPhoto: async () => {
    const from = performance.now();
    const taken = await takenFrom(photo, 40_000_000);
    if (typeof taken === 'string') throw new Error(taken);
    return { before: photo.size, after: taken.bytes.length, taken: performance.now() - from };
  },
  photoBase64: () =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
      reader.readAsDataURL(photo);
    }),
};

/** 4000 × 3000 pixels: soft patches of colour, small shapes and grain on them, written so that it takes about ten megabytes. */
async function drawn(seed: number): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 });
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('No canvas.');
  let state = seed + 1;
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296;
  for (let patch = 0; patch < 400; patch += 1) {
    const [x, y, size] = [next() * 4000, next() * 3000, 100 + next() * 900];
    const shade = pen.createRadialGradient(x, y, 0, x, y, size);
    shade.addColorStop(0, `hsl(${next() * 360} 45% ${20 + next() * 60}%)`);
    shade.addColorStop(1, 'transparent');
    pen.fillStyle = shade;
    pen.fillRect(x - size, y - size, size * 2, size * 2);
  }
  // leaves, letters, windows: what is left of a picture when it is made small
  for (let detail = 0; detail < 30_000; detail += 1) {
    pen.fillStyle = `hsl(${next() * 360} 35% ${15 + next() * 70}%)`;
    pen.fillRect(next() * 4000, next() * 3000, 4 + next() * 40, 4 + next() * 40);
  }
  const pixels = pen.getImageData(0, 0, 4000, 3000);
  for (let at = 0; at < pixels.data.length; at += 4) {
    const grain = (next() - 0.5) * 22;
    for (let colour = 0; colour < 3; colour += 1) pixels.data[at + colour] = (pixels.data[at + colour] ?? 0) + grain;
  }
  pen.putImageData(pixels, 0, 0);
  let best: Blob | null = null;
  for (const quality of [0.99, 0.985, 0.98, 0.975, 0.97, 0.965, 0.96, 0.94, 0.92, 0.9, 0.85]) {
    best = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (best !== null && best.size <= 11_000_000) break;
  }
  if (best === null) throw new Error('The picture cannot be written.');
  return new File([best], '照片.jpg', { type: 'image/jpeg' });
}

Object.assign(globalThis, { bench: made });
