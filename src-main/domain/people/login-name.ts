/** A login name as it is compared: NFKC, without outer spaces, in lower case. */
export function normaliseLoginName(loginName: string): string {
  return loginName.normalize('NFKC').trim().toLowerCase();
}

/** Whether a name may be given to a user: 2 to 40 letters, digits, dots, dashes or underscores. */
export function isLoginName(loginName: string): boolean {
  return /^[\p{L}\p{N}._-]{2,40}$/u.test(normaliseLoginName(loginName));
}
