/** Which columns of the list this person does not want to see, remembered on this computer. */

import { useState } from 'react';

const place = 'kaoping.problem-columns';
/** These make a row what it is and cannot be hidden. */
export const fixedColumns: ReadonlySet<string> = new Set(['unit', 'words']);

export function useHiddenColumns(): { readonly hidden: ReadonlySet<string>; readonly toggle: (id: string) => void } {
  const [hidden, setHidden] = useState(read);
  return {
    hidden,
    toggle: (id) => {
      const next = new Set(hidden);
      if (!next.delete(id)) next.add(id);
      setHidden(next);
      try {
        localStorage.setItem(place, JSON.stringify([...next]));
      } catch {
        // Storage is switched off or full: the choice then lasts for this page only.
      }
    },
  };
}

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string' && !fixedColumns.has(id)) : []);
  } catch {
    return new Set();
  }
}
