/**
 * What is put into a page before its own program: it notes when something can be seen and clicked, how long
 * the page was deaf, and how long an input took to be answered on the screen.
 *
 * Times are milliseconds since the navigation began. "Painted" is the animation frame after the one before which the page had
 * changed, so each figure holds up to one frame (16 ms) that nobody sees.
 *
 * Imports: nothing; the function is sent into the page as text and must stand alone.
 */

export interface Probe {
  /** When an element of this kind could first be clicked, painted. */
  readonly reachable: (selector: string, words?: string) => Promise<number>;
  /** When the check first held, painted. */
  readonly until: (check: () => boolean) => Promise<number>;
  /** When this key went down next. */
  readonly key: (name: string) => Promise<number>;
  /** Starts to listen; `take` answers with what came since. */
  readonly watch: () => void;
  readonly take: () => Watched;
}

export interface Watched {
  /** Durations of tasks above 50 ms. */
  readonly longTasks: readonly number[];
  /** From an input to the next paint, for keys, clicks and typing. */
  readonly inputs: readonly { readonly name: string; readonly duration: number }[];
  /** From one drawn frame to the next. */
  readonly frames: readonly number[];
}

/** The compiler of the bench names functions by a helper that no page has. As text, or it would be named itself. */
export const namingHelper = 'globalThis.__name = (made) => made;';

declare global {
  /** In every page that a profile opened. */
  const probe: Probe;
}

export function installProbe(): void {
  let longTasks: number[] = [];
  let inputs: { name: string; duration: number }[] = [];
  let frames: number[] = [];
  let isWatching = false;

  const isReachable = (selector: string, words: string) =>
    [...document.querySelectorAll(selector)].some((element) => {
      if (!(element.textContent ?? '').includes(words)) return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = width > 0 && height > 0 ? document.elementFromPoint(left + width / 2, top + height / 2) : null;
      return hit !== null && element.contains(hit);
    });
  const until = (check: () => boolean) =>
    new Promise<number>((resolve, reject) => {
      const since = performance.now();
      const look = () => {
        if (check()) return void requestAnimationFrame(() => resolve(performance.now()));
        if (performance.now() - since > 60_000) return reject(new Error(`Not within a minute at ${location.hash}: ${document.body.innerText.slice(0, 200)}`));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  new PerformanceObserver((list) => {
    if (isWatching) longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    if (isWatching) inputs.push(...list.getEntries().map(({ name, duration }) => ({ name, duration })));
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

  const made: Probe = {
    until,
    reachable: (selector, words = '') => until(() => isReachable(selector, words)),
    key: (name) =>
      new Promise((resolve) => {
        const heard = (event: KeyboardEvent) => {
          if (event.key !== name) return;
          removeEventListener('keydown', heard, true);
          resolve(event.timeStamp);
        };
        addEventListener('keydown', heard, true);
      }),
    watch: () => {
      [longTasks, inputs, frames] = [[], [], []];
      isWatching = true;
      let before = performance.now();
      const frame = (now: number) => {
        frames.push(now - before);
        before = now;
        if (isWatching) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    take: () => {
      isWatching = false;
      return { longTasks, inputs, frames };
    },
  };
  Object.assign(globalThis, { probe: made });
}
