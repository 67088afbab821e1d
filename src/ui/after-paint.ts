/**
 * Waits until what was just changed is on the screen, for what may come a moment later than an answer.
 *
 * In a window that is not drawn (another tab is in front) it waits a tenth of a second instead.
 */

const longest = 100;

export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // a frame's callbacks run before its drawing; what they send themselves arrives after it
      setTimeout(resolve, 0);
    });
  });
}
