import type { WebFrameMain } from 'electron';
import { pathOfOurs } from './address.ts';

type Frame = Pick<WebFrameMain, 'url' | 'processId' | 'routingId'>;

/** Whether a message comes from the main frame of our window, showing our page. */
export function isOurSender(sender: Frame | null, ourFrame: Frame): boolean {
  return (
    sender !== null &&
    sender.processId === ourFrame.processId &&
    sender.routingId === ourFrame.routingId &&
    pathOfOurs(sender.url) !== undefined
  );
}
