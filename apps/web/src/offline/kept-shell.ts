import { useSyncExternalStore } from 'react';

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function found(worker: ServiceWorker | null) {
  waiting = worker;
  for (const listener of listeners) listener();
}

/** From the second visit on the application comes from the device, whatever the link is like. Needs https or localhost. */
export function keepShell() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the page itself: the first visit on a slow link should not share it.
  addEventListener('load', () => {
    void navigator.serviceWorker
      .register('/sw.js', { updateViaCache: 'none' })
      // A browser told to keep workers out may answer with nothing at all.
      .then((registration?: ServiceWorkerRegistration) => registration && watch(registration))
      .catch(() => undefined);
  });
}

function watch(registration: ServiceWorkerRegistration) {
  // The first version of all needs nobody's leave; a later one waits until the person is ready.
  const look = () => navigator.serviceWorker.controller && registration.waiting && found(registration.waiting);
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  addEventListener('online', () => void registration.update().catch(() => undefined));
}

/** Undefined until a newer version is on the device; then what takes it into use. */
export function useNewVersion(): (() => void) | undefined {
  const worker = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  if (!worker) return undefined;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('take-over');
  };
}
