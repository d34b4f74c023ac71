import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../core/query-client.ts';
import { colorScheme } from './color-scheme.ts';
import { Gate } from './gate.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { readableColors, theme } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no place for Titian');

createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColors}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <Gate />
        <PassphraseDialog />
      </QueryClientProvider>
      <Notifications
        position="top-center"
        // Stacked, because only then it waits while the keyboard is on it, as it does under the pointer.
        layout="stacked"
        transitionDuration={0}
        limit={1}
        classNames={{ root: 'told' }}
      />
    </MantineProvider>
  </StrictMode>,
);
