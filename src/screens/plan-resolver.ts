/**
 * The check of a plan in the words of react-hook-form: an error per field, its message the fault's name.
 *
 * Imports: react-hook-form.
 */

import { set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';

import type { PlanFault } from './plan-fields.ts';

export function faultResolver<Fields extends FieldValues>(faultsOf: (fields: Fields) => readonly PlanFault[]): Resolver<Fields> {
  return (fields) => {
    const errors: FieldErrors<Fields> = {};
    // the first fault of a field is the one to mend first
    for (const { path, fault } of [...faultsOf(fields)].reverse()) set(errors, path, { type: fault, message: fault });
    return Object.keys(errors).length === 0 ? { values: fields, errors: {} } : { values: {}, errors };
  };
}
