import { createBrowserRouter } from 'react-router';
import { features } from './features';
import { BarePage } from './shell/bare-page';
import { NotFoundPage } from './problems/not-found-page';
import { RouteProblem } from './problems/route-problem';

/** Two kinds of pages: inside the signed-in frame, and those that take the whole window. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      errorElement: <RouteProblem />,
      HydrateFallback: () => null,
      children: [
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
      ],
    },
  ]);
