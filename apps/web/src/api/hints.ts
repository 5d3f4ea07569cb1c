import { useEffect } from 'react';
import { connectionState } from './connection';
import { type Hint, followHint, queryClient } from './queries';

/** Keeps the page's data fresh while the signed-in frame is open. Whatever happened while cut off is fetched again. */
export function useHints() {
  useEffect(() => {
    let isOver = false;
    let close = () => {};
    void import('socket.io-client').then(({ io }) => {
      if (isOver) return;
      const socket = io('/hints', { transports: ['websocket'], randomizationFactor: 0.5 });
      let wasConnected = false;
      socket.on('connect', () => {
        connectionState.reached();
        if (wasConnected) void queryClient.invalidateQueries();
        wasConnected = true;
      });
      socket.on('disconnect', (reason) => {
        if (reason !== 'io client disconnect') connectionState.lost();
      });
      socket.on('hint', (hint: Hint) => followHint(hint));
      close = () => socket.close();
    });
    return () => {
      isOver = true;
      close();
    };
  }, []);
}
