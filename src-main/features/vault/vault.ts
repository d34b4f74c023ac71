import { demoProgress, leaveDemo, tryDemo } from './try-demo.ts';
import {
  changeOwnPassphrase,
  confirm,
  create,
  enter,
  listKepala,
  lock,
  offerRecoveryKey,
  openingProgress,
  status,
  unlock,
} from './vault-handlers.ts';

export const vault = {
  status,
  offerRecoveryKey,
  create,
  tryDemo,
  demoProgress,
  leaveDemo,
  unlock,
  openingProgress,
  listKepala,
  enterWithRecoveryKey: enter,
  lock,
  confirm,
  changePassphrase: changeOwnPassphrase,
};
