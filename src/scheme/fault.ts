/**
 * What can be wrong with a scheme, by name and place. Sentences are in `language/`.
 *
 * Imports: nothing.
 */

export type SchemeFaultCode =
  // size: checked before anything is read
  | 'tooDeep'
  | 'tooLarge'
  | 'notPlainData'
  | 'circle'
  // shape
  | 'missing'
  | 'wrongType'
  | 'unknownField'
  | 'unknownChoice'
  | 'notDecimal'
  | 'notDay'
  | 'badId'
  | 'emptyText'
  | 'tooLong'
  | 'tooMany'
  | 'tooFew'
  | 'belowLeast'
  | 'aboveMost'
  | 'notAboveZero'
  | 'badTrim'
  | 'badFewest'
  // what must fit together
  | 'duplicateId'
  | 'reservedId'
  | 'unknownTable'
  | 'unknownSheet'
  | 'pointsDoNotAddUp'
  | 'weightsDoNotAddUp'
  | 'findingsInTotal'
  | 'bandAboveHighest'
  | 'bandsNotDescending'
  | 'lastBandNotZero'
  | 'fraudRangeUpsideDown'
  | 'stagesOutOfOrder'
  | 'preparationNotFirst'
  | 'publishedMissing'
  | 'stageOfSheetMissing'
  // items
  | 'capAndUncapped'
  | 'capWithoutEffect'
  | 'percentAboveHundred'
  | 'stepAboveTarget'
  | 'allInPercent'
  | 'allNotWhole'
  | 'allUnderCap'
  | 'notFalling'
  | 'scaleHasGap'
  | 'bestNotFull'
  | 'placesNotRising'
  | 'placeNotWhole'
  | 'noClassesToRank'
  // the total
  | 'itemInTwoTables'
  | 'trimWithVoices'
  | 'scoreAboveHundred'
  | 'nobodyToCarry'
  | 'questionWithoutEffect'
  // classes
  | 'classWithoutTable'
  | 'tableNotRead'
  | 'tableInItsPlace'
  | 'tableUnread'
  | 'earnedUnread'
  | 'unknownPart'
  // beyond the total
  | 'highestBelowHundred'
  | 'highestOutOfReach'
  | 'unknownNode'
  | 'unlockOutOfReach'
  | 'capOutOfReach'
  | 'boundsUpsideDown'
  | 'ceilingWithoutEffect'
  | 'unknownGrade'
  | 'vetoWithoutEffect'
  | 'flagWithoutEffect'
  // what grades ask for
  | 'bandNeverReached'
  | 'nothingBelow'
  | 'quotaWithoutEffect'
  | 'noVetoes'
  | 'unknownFlag'
  // duties
  | 'termDoesNotFit'
  | 'unknownItem'
  | 'unknownRule'
  // the questionnaire
  | 'surveyWithoutPart'
  | 'surveyLacksQuestion'
  // what is passed on to offices below
  | 'notHash'
  | 'ownAboveFull';

export interface SchemeFault {
  readonly path: Path;
  readonly code: SchemeFaultCode;
  /** What the sentence needs: `value`, `expected`, `most` … */
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Path = readonly (string | number)[];

/** Adds one fault to a list that the caller keeps. */
export type Refuse = (path: Path, code: SchemeFaultCode, facts?: SchemeFault['facts']) => void;

/**
 * A path as it is printed; names that are not plain are quoted, so that a path is always one line.
 *
 * Example  ['tables', 0, 'title', 'zh'] -> 'tables[0].title.zh'; ['a b'] -> '["a b"]'.
 */
export function pathText(path: Path): string {
  return path
    .map((step, place) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(step)) return `[${printable(step)}]`;
      return place === 0 ? step : `.${step}`;
    })
    .join('');
}

const longestShown = 60;

/** Foreign text in quotes, short and on one line. */
export function printable(text: string): string {
  return oneLine(JSON.stringify(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text));
}

/** Text with every mark spelled out that could break a line, move a cursor or turn its direction. */
export function oneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
