/**
 * Whether a server of ours sent this page. A folder on any web server says nothing, and the API of the tab answers.
 *
 * Imports: nothing.
 */

export function isServed(): boolean {
  return document.querySelector('meta[name="kaoping-server"]') !== null;
}
