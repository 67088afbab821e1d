/** The units that one can act as: those of the open year, in its order. */

export interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

const none: readonly UnitChoice[] = [];

export function useUnitChoices(_book: string | undefined): readonly UnitChoice[] {
  return none;
}
