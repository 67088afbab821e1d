/** A difference as people read it: with its sign, one decimal; a typographic minus. */
export function signed(value: number | null): string {
  if (value === null) return '—';
  const text = Math.abs(value).toFixed(1);
  return value < -0.05 ? `−${text}` : value > 0.05 ? `+${text}` : '0.0';
}
