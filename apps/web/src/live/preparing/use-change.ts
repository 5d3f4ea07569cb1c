import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api';
import { liveApi, type LiveSession, type LiveSessionChange, liveSessionKey, liveSessionLists } from '../live-api';

/** Saves a change to what is planned, against the version the person saw. */
export function useChange(session: LiveSession) {
  const queries = useQueryClient();
  return useCommand({
    run: (change: LiveSessionChange) => liveApi.change(session.id, change, session.version),
    changes: [liveSessionLists],
    onDone: (changed) => queries.setQueryData(liveSessionKey(session.id), changed),
  });
}
