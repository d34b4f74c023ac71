import { Button } from '@mantine/core';
import { useState } from 'react';
import { ChooseFile } from '../../ui/choose-file.tsx';
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
  const look = isQuiet
    ? ({ variant: 'subtle', color: 'gray', size: 'compact-sm' } as const)
    : { leftSection: <AddIcon />, flex: 'none' };
  return (
    <>
      <ChooseFile accept={acceptedFiles} onChoose={setFile}>
        {(props) => (
          <Button {...look} {...props}>
            {label}
          </Button>
        )}
      </ChooseFile>
      {file && <AttachDialog caseId={caseId} target={target} file={file} onClose={() => setFile(null)} />}
    </>
  );
}
