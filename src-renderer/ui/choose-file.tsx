import { FileButton } from '@mantine/core';
import { type ReactElement, useRef } from 'react';

type Parts = {
  /** Kinds of files that are offered, as an input of HTML is told them. */
  accept: string;
  onChoose: (file: File) => void;
  children: (button: { onClick: () => void }) => ReactElement;
};

/** Lets a file be chosen; the same one again too, since it may have been copied or mended anew in between. */
export function ChooseFile({ accept, onChoose, children }: Parts) {
  const forget = useRef<() => void>(null);
  const choose = (file: File | null) => {
    forget.current?.();
    if (file !== null) onChoose(file);
  };
  return (
    <FileButton accept={accept} onChange={choose} resetRef={forget}>
      {({ onClick }) => children({ onClick })}
    </FileButton>
  );
}
