import { describe, expect, it } from 'vitest';
import { hideNames, initialsOf } from '#domain/initials';

const person = { fullName: 'Ahmad Dwi Santoso', alias: 'mamad' };

describe('initialsOf', () => {
  it('takes the first letter of each word', () => {
    expect(initialsOf('ahmad  Dwi Santoso')).toBe('A. D. S.');
  });
});

describe('hideNames', () => {
  it('hides the full name, its words and the alias, and nothing that only contains them', () => {
    expect(
      hideNames('AHMAD DWI SANTOSO datang. Ahmad duduk; Mamad diam. Pak Santosoyo pulang.', person),
    ).toBe('A. D. S. datang. A. duduk; M. diam. Pak Santosoyo pulang.');
  });

  it('leaves ordinary words and odd names alone', () => {
    expect(hideNames('Dia dan Al pergi.', { fullName: 'Al (Budi', alias: '' })).toBe('Dia dan Al pergi.');
    expect(hideNames('', { fullName: '', alias: '' })).toBe('');
  });
});
