import type { RouteObject } from 'react-router';
import { page } from '../shell/feature';

/** The pages a phone comes to from a QR code. They are known before all others, so that a phone loads little (P12). */
export const doorRoutes: RouteObject[] = [
  { path: 'live/join/:code', lazy: page(() => import('../live/pages/join-page'), ['live-room']) },
  { path: 'live/:id/room', lazy: page(() => import('../live/pages/room-page'), ['live-room']) },
];

export const isDoor = (path: string) => /^\/live\/(?:join\/[^/]+|[^/]+\/room)\/?$/.test(path);
