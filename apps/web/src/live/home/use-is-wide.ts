import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 1024px)');

function follow(onChange: () => void) {
  wide.addEventListener('change', onChange);
  return () => wide.removeEventListener('change', onChange);
}

/** Whether a month fits beside the navigation. */
export const useIsWide = () => useSyncExternalStore(follow, () => wide.matches);
