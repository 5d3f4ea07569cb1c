import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Joined, RoomState } from '@app/live-protocol';
import type { LiveConnection, RoomSnapshot } from '../connection/live-connection';
import { useServerNow } from './use-now';

/** The room as it is now, for drawing. */
export interface RoomView extends RoomSnapshot {
  room: RoomState;
  me: Joined['me'];
  online: ReadonlySet<string>;
  isFacilitator: boolean;
}

export const RoomContext = createContext<LiveConnection | null>(null);

export function useLiveConnection(): LiveConnection {
  const connection = useContext(RoomContext);
  if (!connection) throw new Error('outside a live room');
  return connection;
}

/** What a part of the room needs: what to draw and how to act. */
export function useRoom(): { view: RoomView; actions: LiveConnection } {
  const actions = useLiveConnection();
  const snapshot = useSyncExternalStore(actions.subscribe, actions.snapshot);
  const view = useMemo(() => {
    const { live } = snapshot;
    if (!live.me) throw new Error('room drawn before it was joined');
    const { me, room } = live;
    return { ...snapshot, room, me, online: new Set(live.online), isFacilitator: me.role === 'facilitator' };
  }, [snapshot]);
  return { view, actions };
}

/** The server's time by the second, for countdowns. */
export const useRoomNow = (): number => useServerNow(useLiveConnection().serverNow);
