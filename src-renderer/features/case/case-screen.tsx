import { Page } from '../../ui/page.tsx';

export function CaseScreen() {
  return <Page title="Berkas kasus">{null}</Page>;
}
