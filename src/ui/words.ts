/**
 * The shape that a second language must have: the same keys as the first, every one a text.
 *
 * A Chinese `days_other` may be joined by an English `days_one`, because English has a singular
 * (i18next picks by the `count` given to `t`).
 *
 * Imports: nothing.  Read by: every language/en.ts.
 */

export type Words<First> = {
  readonly [Key in keyof First]: First[Key] extends string ? string : Words<First[Key]>;
} & {
  readonly [Key in keyof First as Key extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};
