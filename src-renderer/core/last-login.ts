/** The name typed at the last login of this window, so that coming back takes the pass phrase alone. */
export const lastLogin = {
  name: '',
  remember(loginName: string): void {
    lastLogin.name = loginName;
  },
  forget(): void {
    lastLogin.name = '';
  },
};
