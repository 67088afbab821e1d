/** What a unit says that it reached at an item whose points are earned, or that the item does not apply to it. */

import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { MeasureFields } from '../measure-fields.tsx';
import { nothingMeasured } from '../typed-measure.ts';
import type { AnswerPartProps } from './points-part.tsx';

export function ClaimPart({ item, row, error, onChange }: Pick<AnswerPartProps, 'item' | 'row' | 'onChange'> & { readonly error: string | undefined }) {
  const { t } = useTranslation('screens');
  return (
    <>
      {item.earned !== undefined && row.notApplicable !== true && (
        <MeasureFields
          item={item}
          typed={row.measure ?? nothingMeasured}
          // who says what was reached has looked
          onChange={(measure) => onChange((now) => ({ ...now, looked: true, measure }))}
          error={error}
        />
      )}
      {item.notApplicable !== undefined && (
        <Checkbox
          label={t('earned.doesNotApply')}
          checked={row.notApplicable === true}
          onChange={(event) => {
            const isOff = event.currentTarget.checked;
            onChange((now) => ({ ...now, looked: true, notApplicable: isOff }));
          }}
        />
      )}
    </>
  );
}
