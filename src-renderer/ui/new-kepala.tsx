import { useState } from 'react';
import type { HeadAccount } from '#contract/users';
import { KepalaChoice } from './kepala-choice.tsx';
import { emptyPassphrase, isPassphraseReady, NewPassphraseFields } from './new-passphrase.tsx';

/** Which Kepala gets a new pass phrase, and that pass phrase, while they are typed; the first one until another is chosen. */
export function useNewHead(heads: readonly HeadAccount[], centreName: string) {
  const [chosen, setChosen] = useState<string>();
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const userId = chosen ?? heads[0]?.userId ?? '';
  const head = heads.find((one) => one.userId === userId);
  const facts = { loginName: head?.loginName ?? '', personName: head?.name ?? '', centreName };
  const isReady = head !== undefined && isPassphraseReady(passphrase, facts);
  return {
    fields: { heads, userId, passphrase, facts, onChoose: setChosen, onType: setPassphrase },
    /** What to send, once the rule has nothing against it. */
    ready: isReady ? { userId, passphrase: passphrase.first } : undefined,
  };
}

type Parts = ReturnType<typeof useNewHead>['fields'];

/** The fields of `useNewHead`. */
export function NewHeadFields({ heads, userId, passphrase, facts, onChoose, onType }: Parts) {
  return (
    <>
      <KepalaChoice heads={heads} value={userId} onChange={onChoose} />
      <NewPassphraseFields
        label="Kata sandi baru"
        value={passphrase}
        facts={facts}
        onChange={onType}
        autoFocus
      />
    </>
  );
}
