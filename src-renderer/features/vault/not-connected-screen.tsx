import { Trouble } from '../../ui/trouble.tsx';

export function NotConnectedScreen({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return <Trouble error={error} onRetry={onRetry} />;
}
