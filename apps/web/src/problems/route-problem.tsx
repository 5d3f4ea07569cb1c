import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { ErrorState } from '../components/page-states';

/** A page that broke, or whose program could not be read: the frame stays, the person can open it again. */
export function RouteProblem() {
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <main className="sheet-page">
      <ErrorState error={error} onRetry={() => location.reload()} />
    </main>
  );
}
