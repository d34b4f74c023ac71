import { useMutation } from '@tanstack/react-query';
import { Centre } from '#contract/centre';
import { orpc } from '../../core/client.ts';
import { localZone } from '../../ui/local-moment.ts';
import { emptyPassphrase } from '../../ui/new-passphrase.tsx';
import { useBeforeUnload } from '../../ui/use-before-unload.ts';
import { useDraft } from '../../ui/use-draft.ts';
import type { FirstUser } from './first-user-step.tsx';

const emptyCentre: Centre = {
  ...Centre.omit({ name: true, town: true }).parse({ kind: 'panti', zone: localZone() }),
  name: '',
  town: '',
};
const emptyUser: FirstUser = {
  name: '',
  loginName: '',
  position: '',
  employeeNumber: '',
  ...emptyPassphrase,
};

/** A vault that is being made: its centre, its first user and its recovery key; nothing is written until `make`. */
export function useNewVault() {
  const centre = useDraft(emptyCentre);
  const user = useDraft(emptyUser);
  const offer = useMutation(orpc.vault.offerRecoveryKey.mutationOptions());
  const create = useMutation(orpc.vault.create.mutationOptions());
  useBeforeUnload(centre.draft.name !== '' && !create.isSuccess);

  const make = (typedBack: string) => {
    const { first, second: _again, verdict: _verdict, ...person } = user.draft;
    create.mutate({
      centre: {
        ...centre.draft,
        headName: person.name,
        headEmployeeNumber: person.employeeNumber,
        ...(person.position.trim() === '' ? {} : { headTitle: person.position }),
      },
      user: { ...person, passphrase: first },
      recoveryKey: offer.data?.recoveryKey ?? '',
      typedBack,
    });
  };
  return { centre, user, offer, create, make };
}

export type NewVault = ReturnType<typeof useNewVault>;
