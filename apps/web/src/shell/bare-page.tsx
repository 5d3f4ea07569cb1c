import { Suspense } from 'react';
import { Outlet } from 'react-router';

/** Whole-window pages bring their own head and navigation. */
export const BarePage = () => (
  <Suspense fallback={null}>
    <Outlet />
  </Suspense>
);
