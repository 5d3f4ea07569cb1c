import { useEffect } from 'react';
import type { Socket } from 'socket.io-client';
import { connectionState } from './connection';
import { tellNews } from './held-news';
import { type Hint, queryClient, sessionKey } from './queries';

const reconnectAfterCutMs = 3_000;
const loadAgainAfterMs = 5_000;

/** Keeps the page's data fresh while the signed-in frame is open. Whatever happened while cut off is fetched again. */
export function useHints() {
  useEffect(() => {
    let isOver = false;
    let socket: Socket | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function start() {
      // The program itself may not arrive over a bad link; the page works without it and tries again.
      const loaded = await import('socket.io-client').catch(() => undefined);
      if (isOver) return;
      if (loaded) socket = connect(loaded.io);
      else timer = setTimeout(() => void start(), loadAgainAfterMs);
    }

    function connect(io: (typeof import('socket.io-client'))['io']) {
      const opened = io('/hints', { transports: ['websocket'], randomizationFactor: 0.5 });
      opened.on('connect', () => connectionState.reached());
      // Only now do hints reach this page: what happened since it first asked, or since the link broke, is asked for again.
      opened.on('ready', () => void queryClient.invalidateQueries());
      opened.on('disconnect', (reason) => {
        if (reason === 'io client disconnect') return;
        connectionState.lost();
        // The server cut it: the session or a membership ended. The frame finds out which; a live session connects again.
        if (reason === 'io server disconnect') {
          void queryClient.invalidateQueries({ queryKey: sessionKey });
          timer = setTimeout(() => !isOver && opened.connect(), reconnectAfterCutMs);
        }
      });
      opened.on('resync', () => tellNews('everything'));
      opened.on('hint', (hint: Hint) => tellNews(hint));
      return opened;
    }

    void start();
    return () => {
      isOver = true;
      clearTimeout(timer);
      socket?.close();
    };
  }, []);
}
