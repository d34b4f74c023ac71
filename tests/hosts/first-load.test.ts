import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { screensFolder } from '#hosts/places';
import { measureFirstLoad } from '../support/first-load.ts';

describe('the built screens', () => {
  it('load less than 260 kB gzip before the first screen', () => {
    const { files, gzip } = measureFirstLoad();
    expect(files.length).toBeGreaterThan(2);
    expect(gzip).toBeLessThan(260_000);
  });

  it('hold nothing the policy forbids: no script or style in the page itself, no address elsewhere', () => {
    const page = readFileSync(join(screensFolder(), 'index.html'), 'utf8');
    expect(page).toContain('__TITIAN_NONCE__');
    expect(page).not.toMatch(/<script(?![^>]+src=)|<style|\son\w+=|https?:\/\//);
  });
});
