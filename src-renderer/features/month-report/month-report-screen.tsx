import { Page } from '../../ui/page.tsx';

export function MonthReportScreen() {
  return <Page title="Laporan bulanan">{null}</Page>;
}
