/**
 * A small select for bars: the browser's own, typed by its values.
 *
 * In forms use the kit's NativeSelect, which has description and error; this one keeps the kit's
 * input parts out of the frame around the screens.
 */

import styles from './choice.module.css';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly isDisabled?: boolean;
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string>({ label, isLabelHidden = false, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label className={styles.choice}>
      <span className={isLabelHidden ? 'screen-reader' : styles.label}>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
