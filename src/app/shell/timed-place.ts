/** Whether a page can show an earlier day: those that show what was. */

const timed = /^\/years\/(?!new(?:\/|$))[^/]+(?:\/(?:problems|leadership|(?:desk|results)(?:\/[^/]+)?))?\/?$/;

export function isTimedPlace(path: string): boolean {
  return timed.test(path);
}
