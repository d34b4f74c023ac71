import { Page } from '../../ui/page.tsx';

export function PacketScreen() {
  return <Page title="Konferensi kasus">{null}</Page>;
}
