import { Tabs } from '@mantine/core';
import { Page } from '../../ui/page.tsx';
import { HouseTechniques } from './house-techniques.tsx';
import { LessonList } from './lesson-list.tsx';

/** What the house learned from what did not work, and which techniques went with which results. */
export function LessonScreen() {
  return (
    <Page
      title="Pelajaran"
      about="Apa yang tidak berhasil dan mengapa, dari semua evaluasi. Dari kasus yang tidak Anda tangani tampak satu kalimatnya, tanpa nama."
    >
      <Tabs defaultValue="pelajaran" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="pelajaran">Pelajaran</Tabs.Tab>
          <Tabs.Tab value="teknik">Teknik dan hasil</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pelajaran">
          <LessonList />
        </Tabs.Panel>
        <Tabs.Panel value="teknik">
          <HouseTechniques />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
