import type { AllegationAddressee, AllegationKind, AllegationStepKind } from '../safety/allegation.ts';
import type { Signature, Stationery } from './stationery.ts';

/** An allegation as it goes to an authority: what is said, who is accused, and what was done so far. */
export type AllegationPaper = Stationery & {
  addressee: AllegationAddressee;
  told: {
    about: string;
    kinds: AllegationKind[];
    happenedOn: string | null;
    place: string;
    story: string;
    accused: { name: string }[];
    accusedOthers: string;
    steps: {
      kind: AllegationStepKind;
      happenedOn: string | null;
      dueOn: string | null;
      words: string;
      addressee: AllegationAddressee | null;
    }[];
  };
  signature: Signature;
};
