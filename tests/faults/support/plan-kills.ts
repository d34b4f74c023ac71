import { killAtStep, listSteps } from './kill-at-step.ts';
import { type Ended, killChild, timeChild } from './kill-child.ts';

/**
 * Ways to kill a script that ends by itself: in turn just before each step that changes the disk for good, the last
 * step first, and at a random moment of its work. It is run twice for that; `reset` puts back what it works on.
 */
export async function planKills(
  script: string,
  args: string[],
  reset: () => void,
): Promise<(trial: number) => Promise<Ended>> {
  reset();
  const steps = (await listSteps(script, args)).reverse();
  reset();
  const wholeMs = await timeChild(script, args);
  return async (trial) => {
    const step = steps[(trial / 2) % steps.length];
    if (step !== undefined) return await killAtStep(script, args, step);
    return await killChild(script, args, Math.random() * wholeMs);
  };
}
