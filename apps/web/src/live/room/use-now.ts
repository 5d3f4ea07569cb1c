import { useEffect, useState } from 'react';

/** Re-renders on every whole second of the server's clock. Nothing about the time crosses the wire. */
export function useServerNow(serverNow: () => number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer = 0;
    const tick = () => {
      const at = serverNow();
      setNow(at);
      timer = window.setTimeout(tick, 1000 - (at % 1000) + 5);
    };
    tick();
    return () => window.clearTimeout(timer);
  }, [serverNow]);
  return now;
}
