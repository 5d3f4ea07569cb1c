import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { IconName } from '../components';
import type { Session } from '../session/session';
import { loadTexts } from '../texts/texts';
import type { Catalogue, Namespace } from '../texts/catalogue';

export type NavigationId = Exclude<keyof Catalogue['shell']['nav'], 'directoryShort' | 'cohortsOfFunder'>;

/** An entry of the main navigation. It appears only when its feature is there and `isFor` lets this person in. */
export interface NavigationItem {
  id: NavigationId;
  to: string;
  icon: IconName;
  isFor: (session: Session) => boolean;
  /** Other addresses that belong to the same entry: ['/grants']. */
  covers?: readonly string[];
}

/**
 * What a feature folder plugs in (`src/<feature>/routes.tsx`).
 * `routes` open inside the frame with navigation; `bareRoutes` take the whole window (live room, projector, print).
 * Paths are absolute without the leading slash: 'referrals/:id'.
 */
export interface Feature {
  routes: RouteObject[];
  bareRoutes?: RouteObject[];
  navigation?: NavigationItem[];
}

/** A page read when first opened, together with its words: `{ path: 'referrals', lazy: page(() => import('./list'), ['referrals']) }`. */
export function page(load: () => Promise<{ default: ComponentType }>, namespaces: readonly Namespace[] = []) {
  return async () => {
    const [module] = await Promise.all([load(), loadTexts(namespaces)]);
    return { Component: module.default };
  };
}
