import { useEffect, useState } from 'react';
import { LiveConnection } from './live-connection';

/** One connection for as long as this session's room is on the screen. */
export function useConnectionTo(sessionId: string): LiveConnection | null {
  const [connection, setConnection] = useState<LiveConnection | null>(null);
  useEffect(() => {
    const opened = new LiveConnection(sessionId);
    opened.open();
    setConnection(opened);
    return () => {
      opened.close();
      setConnection(null);
    };
  }, [sessionId]);
  return connection;
}
