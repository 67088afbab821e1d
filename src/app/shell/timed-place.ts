/** Whether a page can show an earlier day: those that show what was. */

const timed = /^\/years\/(?!new(?:\/|$))[^/]+(?:\/(?:problems|leadership|units|objections|registers|(?:desk|results|inspections|rectification)(?:\/(?!new(?:\/|$))[^/]+)?))?\/?$/;

export function isTimedPlace(path: string): boolean {
  return timed.test(path);
}
