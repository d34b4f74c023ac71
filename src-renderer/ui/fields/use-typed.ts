import { useState } from 'react';

/**
 * Text being typed into a control whose answer is not text: what was typed stays as it is while the control
 * has the focus, and what cannot be read stays in the draft as typed.
 */
export function useTyped(shown: string, read: (text: string) => unknown, onChange: (value: unknown) => void) {
  const [typed, setTyped] = useState<string>();
  return {
    isTyping: typed !== undefined,
    value: typed ?? shown,
    onChange: (text: string) => {
      setTyped(text);
      onChange(text.trim() === '' ? undefined : (read(text) ?? text));
    },
    onBlur: () => setTyped(undefined),
  };
}
