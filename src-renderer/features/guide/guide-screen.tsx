import { Page } from '../../ui/page.tsx';

export function GuideScreen() {
  return <Page title="Panduan">{null}</Page>;
}
