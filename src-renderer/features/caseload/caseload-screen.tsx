import { Page } from '../../ui/page.tsx';

export function CaseloadScreen() {
  return <Page title="Kasus">{null}</Page>;
}
