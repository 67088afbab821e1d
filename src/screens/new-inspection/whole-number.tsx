/** A whole number within bounds; what is no such number is not taken over, and the field shows the last good one when left. */

import { useId, useState } from 'react';

import styles from './plan.module.css';

export interface WholeNumberProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

export function WholeNumber({ label, value, most, onChange }: WholeNumberProps) {
  const [typed, setTyped] = useState<string>();
  const id = useId();
  return (
    <div className={styles.weight}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(value)}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const plain = next.normalize('NFKC').trim();
          if (/^\d{1,4}$/.test(plain) && Number(plain) >= 1 && Number(plain) <= most) onChange(Number(plain));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </div>
  );
}
