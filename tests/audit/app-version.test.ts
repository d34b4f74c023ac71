import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { appVersion } from '#platform/app-version';

it('writes the version of package.json into the audit', () => {
  const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/../../package.json`, 'utf8'));
  expect(appVersion).toBe(version);
});
