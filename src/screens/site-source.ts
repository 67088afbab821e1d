/**
 * What recording on site stands on: a year of this program, or a pack that was brought along. The parts that record ask no
 * further.
 *
 * Imports: client, scheme and view (types).
 */

import type { RecordingPlace } from '#client/site/use-recording.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { KnownProblem } from '#view/similar-problems.ts';

export interface SiteUnit { readonly id: string; readonly name: string; readonly short: string; readonly unitClass?: string | undefined }

export type SiteProblem = KnownProblem & { readonly unit: { readonly id: string }; readonly foundOn: string };

export interface SiteSource {
  readonly place: RecordingPlace;
  readonly scheme: Scheme;
  readonly units: readonly SiteUnit[];
  /** Known problems: to be told that one looks like them. */
  readonly problems: readonly SiteProblem[];
  /** Items to look at first; none means all. */
  readonly focus: readonly string[];
}
