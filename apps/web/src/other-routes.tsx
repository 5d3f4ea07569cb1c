import type { RouteObject } from 'react-router';
import { features } from './features';
import { NotFoundPage } from './problems/not-found-page';
import { RouteProblem } from './problems/route-problem';
import { BarePage } from './shell/bare-page';

/** Two kinds of pages: those that take the whole window, and those inside the signed-in frame. */
export const otherRoutes: RouteObject[] = [
  { element: <BarePage />, children: features.flatMap((feature) => feature.bareRoutes ?? []) },
  {
    lazy: async () => ({ Component: (await import('./shell/frame')).Frame }),
    children: [
      {
        errorElement: <RouteProblem />,
        children: [...features.flatMap((feature) => feature.routes), { path: '*', element: <NotFoundPage /> }],
      },
    ],
  },
];
