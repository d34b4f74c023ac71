import { describe, expect, it } from 'vitest';
import { createPcThrottle } from '#vault/keys/pc-throttle';

describe('the wrong tries of a PC', () => {
  it('leave nothing counted when several come in at the same moment, over and over', () => {
    const throttle = createPcThrottle(() => 0);
    for (let day = 0; day < 20; day += 1) {
      const comeIn = Array.from({ length: 6 }, () => throttle.charge('pc'));
      for (const forgive of comeIn) forgive();
    }
    expect(throttle.waitOf('pc')).toBe(0);
    for (let tries = 0; tries < 9; tries += 1) throttle.charge('pc');
    expect(throttle.waitOf('pc')).toBe(0);
    throttle.charge('pc');
    expect(throttle.waitOf('pc')).toBe(30);
  });

  it('stay counted when somebody else comes in there, whose coming makes nobody wait anew', () => {
    let now = 0;
    const throttle = createPcThrottle(() => now);
    for (let tries = 0; tries < 10; tries += 1) throttle.charge('pc');
    now = 31_000;
    throttle.charge('pc')();
    expect(throttle.waitOf('pc')).toBe(0);
    throttle.charge('pc');
    expect(throttle.waitOf('pc')).toBe(60);
  });

  it('are forgotten after a day without one', () => {
    let now = 0;
    const throttle = createPcThrottle(() => now);
    for (let tries = 0; tries < 12; tries += 1) throttle.charge('pc');
    now = 86_400_000;
    throttle.charge('pc');
    expect(throttle.waitOf('pc')).toBe(0);
  });
});
