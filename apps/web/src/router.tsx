import { createBrowserRouter } from 'react-router';
import { doorRoutes, isDoor } from './door/routes';
import { RouteProblem } from './problems/route-problem';
import { BarePage } from './shell/bare-page';

const root = 'root';

/** The pages behind a QR code are known from the start; all others are learnt on the way to the first of them. */
export function makeRouter() {
  let isLearnt = false;
  return createBrowserRouter(
    [
      {
        id: root,
        errorElement: <RouteProblem />,
        HydrateFallback: () => null,
        children: [{ element: <BarePage />, children: doorRoutes }],
      },
    ],
    {
      // Also asked where a known page has a part that varies, in case another page fits better.
      patchRoutesOnNavigation: async ({ path, patch }) => {
        if (isLearnt || isDoor(path)) return;
        const { otherRoutes } = await import('./other-routes');
        if (!isLearnt) patch(root, otherRoutes);
        isLearnt = true;
      },
    },
  );
}
