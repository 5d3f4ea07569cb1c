import { useSyncExternalStore } from 'react';

/** Chromium's offer to put the application on the home screen; other browsers have none and are told in words. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | null = null;
const listeners = new Set<() => void>();

function changeTo(next: InstallOffer | null) {
  offer = next;
  for (const listener of listeners) listener();
}

export function watchInstallOffer() {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    changeTo(event as InstallOffer);
  });
  addEventListener('appinstalled', () => changeTo(null));
}

export const isInstalled = () => matchMedia('(display-mode: standalone)').matches;

export function useInstallOffer(): (() => Promise<void>) | undefined {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offer,
  );
  return current
    ? async () => {
        await current.prompt();
        changeTo(null);
      }
    : undefined;
}
