import { Page } from '../../ui/page.tsx';

export function RegisterScreen() {
  return <Page title="Orang baru">{null}</Page>;
}
