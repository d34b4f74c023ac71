import { Page } from '../../ui/page.tsx';

export function AuditScreen() {
  return <Page title="Jejak audit">{null}</Page>;
}
