import { childInConflict } from './stories/child-in-conflict.ts';
import type { Story } from './story.ts';

/** Every story of the demo. */
export const stories: readonly Story[] = [childInConflict];
