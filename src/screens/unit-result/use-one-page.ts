/** Prints the one page in place of the whole screen, and puts the screen back afterwards. */

import { useEffect, useState } from 'react';

export function useOnePage(): { readonly isOn: boolean; readonly print: () => void } {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const after = () => setOn(false);
    window.addEventListener('afterprint', after);
    window.print();
    return () => window.removeEventListener('afterprint', after);
  }, [isOn]);
  return { isOn, print: () => setOn(true) };
}
