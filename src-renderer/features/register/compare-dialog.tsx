import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AlikeClient } from '#contract/client';
import { Dialog } from '../../ui/dialog.tsx';
import { unseenLabel } from '../../ui/unseen-label.ts';
import { CompareTable } from './compare-table.tsx';
import classes from './register.module.css';
import { SamePerson } from './same-person.tsx';
import { caseIn, type Registration } from './use-registration-draft.ts';

type CompareDialogProps = {
  typed: Registration;
  candidates: AlikeClient[];
  /** Ids of those declared to be somebody else. */
  others: readonly string[];
  isBusy: boolean;
  onDecide: (clientId: string, isOther: boolean) => void;
  /** All are somebody else: the person typed is new. */
  onSave: () => void;
  onClose: () => void;
};

/** People who may be the one typed, side by side; the worker decides about each. */
export function CompareDialog(props: CompareDialogProps) {
  const { typed, candidates, others, isBusy, onDecide, onSave, onClose } = props;
  const [sameId, setSameId] = useState<string>();
  const same = candidates.find(({ clientId }) => clientId === sameId);
  const undecided = candidates.filter(({ clientId }) => clientId !== sameId && !others.includes(clientId));
  const decide = (clientId: string, choice: string) => {
    if (choice === 'same') setSameId(clientId);
    else if (sameId === clientId) setSameId(undefined);
    onDecide(clientId, choice === 'other');
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Apakah salah satu dari mereka orang ini?"
      size="min(1180px, 96vw)"
    >
      <Stack>
        <div className={classes.compare}>
          <CompareTable
            typed={typed}
            candidates={candidates}
            decision={({ clientId, fullName, isWithheld }) => (
              <Radio.Group
                {...unseenLabel(`Keputusan tentang ${isWithheld ? 'orang lain di brankas ini' : fullName}`)}
                value={sameId === clientId ? 'same' : others.includes(clientId) ? 'other' : ''}
                onChange={(choice) => decide(clientId, choice)}
              >
                <Stack gap={6}>
                  {isWithheld ? (
                    <Text size="xs">
                      Kasusnya tidak ditugaskan kepada Anda. Bila mungkin orang yang sama, tanyakan dahulu
                      kepada supervisor.
                    </Text>
                  ) : (
                    <Radio value="same" label="Ini orangnya" />
                  )}
                  <Radio value="other" label="Orang lain" />
                </Stack>
              </Radio.Group>
            )}
          />
        </div>
        {same === undefined ? (
          <Group justify="space-between">
            <Text>
              {undecided.length === 0
                ? 'Semua orang lain. Berkas baru dapat dibuat.'
                : `Tentukan untuk ${undecided.length === candidates.length ? 'setiap orang' : `${undecided.length} orang lagi`}.`}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                Kembali mengisi
              </Button>
              <Button disabled={undecided.length > 0} loading={isBusy} onClick={onSave}>
                Simpan sebagai orang baru
              </Button>
            </Group>
          </Group>
        ) : (
          <SamePerson person={same} written={caseIn(typed)} onClose={onClose} />
        )}
      </Stack>
    </Dialog>
  );
}
