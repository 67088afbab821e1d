/**
 * Whether an input method is composing inside of a form: Enter then picks a word and sends nothing.
 *
 * Imports: react.
 * Example  const composing = useComposing(); <form {...composing.props} onSubmit={() => composing.isOn() || save()}>
 */

import { useMemo, useRef } from 'react';

export function useComposing() {
  const on = useRef(false);
  return useMemo(
    () => ({
      isOn: () => on.current,
      props: {
        onCompositionStart: () => {
          on.current = true;
        },
        onCompositionEnd: () => {
          on.current = false;
        },
      },
    }),
    [],
  );
}
