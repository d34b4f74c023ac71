import { endWait } from './end-wait.ts';
import { confirm, remindLater, replace, state } from './recovery-sheet.ts';
import { rotate, rotationProgress } from './rotate-data-key.ts';

export const keys = {
  state,
  confirmRecoveryKey: confirm,
  remindLater,
  replaceRecoveryKey: replace,
  endWait,
  rotateDataKey: rotate,
  rotationProgress,
};
