import { useEffect } from 'react';
import { connectionState } from './connection';
import { type Hint, followHint, queryClient, sessionKey } from './queries';

const reconnectAfterCutMs = 3_000;

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
        if (reason === 'io client disconnect') return;
        connectionState.lost();
        // The server cut it: the session or a membership ended. The frame finds out which; a live session connects again.
        if (reason === 'io server disconnect') {
          void queryClient.invalidateQueries({ queryKey: sessionKey });
          setTimeout(() => !isOver && socket.connect(), reconnectAfterCutMs);
        }
      });
      socket.on('resync', () => void queryClient.invalidateQueries());
      socket.on('hint', (hint: Hint) => followHint(hint));
      close = () => socket.close();
    });
    return () => {
      isOver = true;
      close();
    };
  }, []);
}
