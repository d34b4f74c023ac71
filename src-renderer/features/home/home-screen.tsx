import { Page } from '../../ui/page.tsx';

export function HomeScreen() {
  return <Page title="Beranda">{null}</Page>;
}
