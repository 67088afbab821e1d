/**
 * A weighted node from its parts: what counts for each, where a part is missing or does not apply.
 *
 * Imports: nothing beyond the room.
 */

import type { PartPlan } from './plan.ts';
import { compare, greater, hundred, lesser, over, plus, times, zero, type Rational } from './rational.ts';
import { joinSpans, knownSpan, notApplicable, widened, type Span } from './span.ts';

export interface Counted {
  /** The part's own score counts; else what the scheme's rule puts in its place, or nothing. */
  readonly isOwn: boolean;
  /** What counts; undefined where nothing does. */
  readonly span: Span | undefined;
  /** What it may still come to count, while nothing counts because it is missing. */
  readonly maybe: Span | undefined;
}

export interface Composition {
  readonly span: Span;
  readonly counted: readonly Counted[];
  /** Weights of what counts, added up. */
  readonly weight: Rational;
}

/**
 * The mean of what counts, by weight.
 *
 * Shape    spans: of the parts, in their order. closed: nothing more is to come, so rules for missing parts are final.
 * Gaps     A part that is waited for makes the node missing. If nothing counts, the node is missing while a part is; else it does
 *          not apply. A part whose weight is redistributed while missing may still come: the range holds both.
 * Source   Each part's own rules in the scheme.
 * Example  weights 0.8 and 0.2, 90 and not applicable (redistribute) -> 90.
 */
export function compose(parts: readonly PartPlan[], spans: readonly Span[], closed: boolean): Composition {
  const counted = parts.map((part, index) => countedOf(part, spans[index] ?? notApplicable, closed));
  const certain = counted.flatMap(({ span }, index) => (span === undefined ? [] : [{ weight: parts[index]?.weight ?? zero, span }]));
  const open = counted.flatMap(({ maybe }, index) => (maybe === undefined ? [] : [{ weight: parts[index]?.weight ?? zero, span: maybe }]));
  const weight = certain.reduce((sum, part) => plus(sum, part.weight), zero);
  if (certain.length === 0) return { span: withoutAny(spans), counted, weight };
  const join = (values: readonly Rational[]) => meanBy(certain.map((part, index) => ({ weight: part.weight, value: values[index] ?? zero })));
  const span = joinSpans(certain.map((part) => part.span), join);
  return { span: open.length === 0 ? span : withOpen(span, certain, open), counted, weight };
}

function countedOf({ missing, notApplicable: rule }: PartPlan, span: Span, closed: boolean): Counted {
  if (span.notApplicable === true) {
    return rule === 'full' ? { isOwn: false, span: knownSpan(hundred), maybe: undefined } : { isOwn: false, span: undefined, maybe: undefined };
  }
  if (span.known || missing === undefined) return { isOwn: true, span, maybe: undefined };
  if (missing.kind === 'redistribute') return { isOwn: false, span: undefined, maybe: closed ? undefined : span };
  return { isOwn: false, span: closed ? knownSpan(missing.score) : widened(span, missing.score), maybe: undefined };
}

function withoutAny(spans: readonly Span[]): Span {
  const missing = spans.filter((span) => span.notApplicable !== true);
  if (missing.length === 0) return notApplicable;
  return { known: false, value: zero, low: missing.map(({ low }) => low).reduce(lesser), high: missing.map(({ high }) => high).reduce(greater) };
}

interface Weighed {
  readonly weight: Rational;
  readonly value: Rational;
}

interface WeighedSpan {
  readonly weight: Rational;
  readonly span: Span;
}

/** Parts that may or may not come widen the range: each joins where it leads further. */
function withOpen(span: Span, certain: readonly WeighedSpan[], open: readonly WeighedSpan[]): Span {
  const end = (side: 'low' | 'high') => {
    const at = (part: WeighedSpan): Weighed => ({ weight: part.weight, value: part.span[side] });
    const leads = (a: Rational, b: Rational) => (side === 'low' ? compare(a, b) < 0 : compare(a, b) > 0);
    const outermost = open.map(at).sort((a, b) => (leads(a.value, b.value) ? -1 : 1));
    const joined = certain.map(at);
    for (const part of outermost) if (leads(part.value, meanBy(joined))) joined.push(part);
    return meanBy(joined);
  };
  return { known: span.known, value: span.value, low: end('low'), high: end('high') };
}

function meanBy(parts: readonly Weighed[]): Rational {
  const sum = parts.reduce((total, { weight, value }) => plus(total, times(weight, value)), zero);
  return over(sum, parts.reduce((total, { weight }) => plus(total, weight), zero));
}
