import { childInConflict } from './stories/child-in-conflict/story.ts';
import { disability } from './stories/disability/story.ts';
import { harmedChild } from './stories/harmed-child/story.ts';
import { homeless } from './stories/homeless/story.ts';
import { neglectedChild } from './stories/neglected-child/story.ts';
import { neglectedElderly } from './stories/neglected-elderly/story.ts';
import { streetChild } from './stories/street-child/story.ts';
import type { Story } from './story.ts';

/** Every story of the demo. */
export const stories: readonly Story[] = [
  childInConflict,
  disability,
  harmedChild,
  homeless,
  neglectedChild,
  neglectedElderly,
  streetChild,
];
