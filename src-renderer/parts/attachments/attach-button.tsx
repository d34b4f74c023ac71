import { Button, FileButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { AddIcon } from '../../ui/icons.tsx';
import { AttachDialog, type AttachTarget } from './attach-dialog.tsx';

const acceptedFiles = 'image/jpeg,image/png,image/webp,application/pdf';

type AttachButtonProps = { caseId: string; target: AttachTarget; label?: string; isQuiet?: boolean };

/** Chooses a file of this computer and asks what it is. */
export function AttachButton({
  caseId,
  target,
  label = 'Tambah lampiran',
  isQuiet = false,
}: AttachButtonProps) {
  const [file, setFile] = useState<File | null>(null);
  const forget = useRef<() => void>(null);
  const close = () => {
    forget.current?.(); // so that the same file can be chosen again
    setFile(null);
  };
  const look = isQuiet
    ? ({ variant: 'subtle', color: 'gray', size: 'compact-sm' } as const)
    : { leftSection: <AddIcon />, flex: 'none' };
  return (
    <>
      <FileButton accept={acceptedFiles} onChange={setFile} resetRef={forget}>
        {(props) => (
          <Button {...look} {...props}>
            {label}
          </Button>
        )}
      </FileButton>
      {file && <AttachDialog caseId={caseId} target={target} file={file} onClose={close} />}
    </>
  );
}
