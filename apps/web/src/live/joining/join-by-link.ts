import type { Schema } from '../../api';
import { http } from '../../api/http';

/** By the code and secret of a link: with the account that is signed in, else as a guest. A plain call, for phones (P12). */
export const joinByLink = (body: Schema<'JoinLiveSessionDto'>) =>
  http.post<Schema<'JoinedDto'>>('/api/live-sessions/join', body);

/** The code scanned from the wall: signs in whoever has a seat already. */
export const signInByLink = (body: Schema<'ScannedCodeDto'>) =>
  http.put<Schema<'SignedInDto'>>('/api/live-sessions/attendance/scanned', body);
